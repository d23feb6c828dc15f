// Words in the language of the reader. They come from the warehouse; what has no word shows its code.
"use strict";

(function () {
  const words = new Map();

  gongkai.language = "zh";

  /** Takes the words of a night. */
  gongkai.learn = function (rows) {
    for (const row of rows) {
      words.set(row.list + "/" + row.code, row);
    }
  };

  /** The word for a code of a list. */
  gongkai.wordOf = function (list, code) {
    const known = words.get(list + "/" + code);
    return known ? gongkai.choose(known.label_zh, known.label_en) : String(code === null ? "" : code);
  };

  /** A word of the page itself; {0}, {1} in it stand for what is given. */
  gongkai.word = function (code, ...given) {
    return gongkai.wordOf("page", code).replace(/\{(\d)\}/g, (whole, index) => given[Number(index)]);
  };

  /** Words for codes with spaces between. */
  gongkai.wordsOf = function (list, codes) {
    return (codes ? codes.split(" ") : [])
      .map((code) => gongkai.wordOf(list, code))
      .join(gongkai.choose("；", "; "));
  };

  gongkai.choose = function (zh, en) {
    return gongkai.language === "en" ? en || zh : zh || en;
  };
})();
