// Who reported which year.
"use strict";

(function () {
  const STATES = { r: "reported", n: "not_reported", m: "file_missing", c: "in_conflict" };
  const MARKS = { r: "●", n: "○", m: "◇", c: "▲" };

  function cell(agency, year) {
    const letter = agency.years[year - gongkai.country.firstYear];
    if (!STATES[letter]) {
      return gongkai.element("span", { class: "mark none" }, gongkai.element("span", { class: "unseen" }, gongkai.word("not_due")));
    }
    const word = gongkai.wordOf("coverage", STATES[letter]);
    return gongkai.element(
      "span",
      { class: "mark " + STATES[letter], title: word },
      gongkai.element("span", { "aria-hidden": "true" }, MARKS[letter]),
      gongkai.element("span", { class: "unseen" }, word));
  }

  function legend() {
    return gongkai.element("p", { class: "legend" }, Object.keys(STATES).map((letter) =>
      gongkai.element(
        "span",
        { class: "mark " + STATES[letter] },
        gongkai.element("span", { "aria-hidden": "true" }, MARKS[letter] + " "),
        gongkai.wordOf("coverage", STATES[letter]))));
  }

  function numbersOf(regions) {
    return regions.flatMap((region) => Array.from({ length: region.agencies }, (none, index) => region.first_no + index));
  }

  gongkai.show.coverage = async function (main, state, agency) {
    const numbers = agency ? [agency.agency_no] : numbersOf(gongkai.regionsOf(state.region));
    if (numbers.length === 0) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    const years = gongkai.years().reverse().filter((year) => !state.year || String(year) === state.year);
    const column = (title, show, more) => ({ title, show: (number) => show(gongkai.agencyOf(number)), ...more });
    const link = (view, shown, text) =>
      gongkai.element("a", { href: gongkai.addressWith({ view, ...gongkai.choiceOf(shown) }) }, text);
    const columns = [
      column(gongkai.word("agency"), (shown) => link("series", shown, gongkai.namePlate(shown)), { head: true }),
      column(gongkai.word("level"), (shown) => gongkai.wordOf("agency_level", shown.level)),
      ...years.map((year) => column(String(year), (shown) => cell(shown, year), { class: "year" })),
      column(
        gongkai.word("findings"),
        (shown) => (shown.findings ? link("findings", shown, gongkai.number(shown.findings)) : "0"),
        { number: true, key: "findings" }),
    ];
    main.append(legend(), await gongkai.table(
      columns, numbers, { caption: gongkai.word("coverage_caption"), before: gongkai.loadAgencies }));
  };
})();
