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

  gongkai.show.coverage = function (main, state) {
    const rows = gongkai.country.agencies
      .filter((agency) => !state.agency || agency.agency_code === state.agency)
      .filter((agency) => !state.region || agency.part === state.region);
    if (rows.length === 0) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    const years = gongkai.years().reverse().filter((year) => !state.year || String(year) === state.year);
    const columns = [
      {
        title: gongkai.word("agency"),
        head: true,
        show: (agency) => gongkai.element(
          "a", { href: gongkai.addressWith({ view: "series", agency: agency.agency_code }) }, gongkai.nameOf(agency)),
      },
      { title: gongkai.word("level"), show: (agency) => gongkai.wordOf("agency_level", agency.level) },
      ...years.map((year) => ({ title: String(year), class: "year", show: (agency) => cell(agency, year) })),
      {
        title: gongkai.word("findings"),
        number: true,
        key: "findings",
        show: (agency) => agency.findings === 0 ? "0" : gongkai.element(
          "a", { href: gongkai.addressWith({ view: "findings", agency: agency.agency_code }) }, gongkai.number(agency.findings)),
      },
    ];
    main.append(legend(), gongkai.table(columns, rows, { caption: gongkai.word("coverage_caption") }));
  };
})();
