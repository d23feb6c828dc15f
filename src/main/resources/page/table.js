// Tables. Long ones show their first rows, and more when asked to.
"use strict";

(function () {
  const ROWS = 100;

  function cell(column, row) {
    const content = column.show(row);
    const attributes = { class: column.number ? "number" : column.class || null };
    if (column.key) {
      attributes["data-column"] = column.key;
    }
    return gongkai.element(column.head ? "th" : "td", column.head ? { ...attributes, scope: "row" } : attributes, content);
  }

  /**
   * A table in a box that scrolls by itself where the screen is narrow.
   * columns: {title, show(row), key, number, head, class}; options: {caption, mark(row)}.
   */
  gongkai.table = function (columns, rows, options) {
    const body = gongkai.element("tbody");
    const table = gongkai.element(
      "table",
      {},
      gongkai.element("caption", options.silent ? { class: "unseen" } : {}, options.caption),
      gongkai.element(
        "thead",
        {},
        gongkai.element(
          "tr",
          {},
          columns.map((column) =>
            gongkai.element("th", { scope: "col", class: column.number ? "number" : column.class || null }, column.title)))),
      body);
    const box = gongkai.element(
      "div", { class: "scrolling", tabindex: "0", role: "region", "aria-label": options.caption }, table);
    const whole = gongkai.element("div", { class: "tabled" }, box);
    let shown = 0;

    function showMore() {
      for (const row of rows.slice(shown, shown + ROWS)) {
        const marked = options.mark && options.mark(row);
        body.append(gongkai.element(
          "tr", { class: marked ? "marked" : null }, columns.map((column) => cell(column, row))));
      }
      shown = Math.min(shown + ROWS, rows.length);
    }

    showMore();
    if (shown < rows.length) {
      const count = gongkai.element("span", {}, gongkai.word("shown_of", gongkai.number(shown), gongkai.number(rows.length)));
      const more = gongkai.element("button", {
        type: "button",
        onclick: () => {
          showMore();
          count.textContent = gongkai.word("shown_of", gongkai.number(shown), gongkai.number(rows.length));
          more.hidden = shown >= rows.length;
        },
      }, gongkai.word("more"));
      whole.append(gongkai.element("p", { class: "more" }, count, " ", more));
    }
    return whole;
  };

  gongkai.empty = function (code) {
    return gongkai.element("p", { class: "empty" }, gongkai.word(code));
  };
})();
