// The whole in a few numbers, and year by year.
"use strict";

(function () {
  const COUNTS = ["reports", "agencies_with_findings", "findings"];
  const MEASURES = ["requests_received", "outcomes", "disclosed", "refused", "backlog_out", "reviews", "lawsuits"];

  function sum(rows, column) {
    return rows.reduce((total, row) => total + Number(row[column] || 0), 0);
  }

  function tile(key, value) {
    return gongkai.element(
      "div",
      { class: "tile" },
      gongkai.element("dt", {}, gongkai.word(key)),
      gongkai.element("dd", { "data-count": key }, gongkai.number(value)));
  }

  function conceptName(code) {
    const concept = gongkai.country.concepts.find((candidate) => candidate.code === code);
    return concept ? gongkai.choose(concept.label_zh, concept.label_en) : gongkai.word(code);
  }

  gongkai.show.overview = async function (main, state) {
    const reporting = gongkai.country.reporting.get(state.year ? Number(state.year) : null);
    const all = gongkai.country.overview;
    const rows = state.year ? all.filter((row) => String(row.year) === state.year) : all;
    main.append(gongkai.element(
      "dl",
      { class: "tiles" },
      tile("reports", sum(rows, "reports")),
      tile("agencies_reporting", reporting ? reporting.agencies : 0),
      tile("findings", sum(rows, "findings")),
      tile("years", rows.length)));
    if (rows.length === 0) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    if (reporting && reporting.made_up > 0) {
      main.append(gongkai.element("p", { class: "note" }, gongkai.madeUpBadge(), " ", gongkai.word("made_up_of", gongkai.number(reporting.made_up))));
    }
    const charts = gongkai.element("div", { class: "pair" });
    main.append(charts);
    gongkai.bars(charts, gongkai.word("reports_by_year"), rows, (row) => row.reports);
    gongkai.bars(charts, gongkai.word("findings_by_year"), rows, (row) => row.findings);
    const columns = [
      { title: gongkai.word("year"), show: (row) => String(row.year), head: true },
      ...COUNTS.map((key) => ({ title: gongkai.word(key), key, number: true, show: (row) => gongkai.number(row[key]) })),
      ...MEASURES.map((key) => ({ title: conceptName(key), key, number: true, show: (row) => gongkai.number(row[key]) })),
    ];
    main.append(await gongkai.table(columns, [...rows].reverse(), { caption: gongkai.word("by_year") }));
    main.append(gongkai.element("p", { class: "note" }, gongkai.word("overview_note")));
  };
})();
