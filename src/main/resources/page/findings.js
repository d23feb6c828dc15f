// Sums that fail, in words, with what probably led to them.
"use strict";

(function () {
  const PARTS = 12;

  const FAILS = { "=": "≠", "<=": ">", ">=": "<" };

  /** How the sides stand where the relation fails. */
  function sign(relation) {
    return FAILS[relation] || relation;
  }

  function line(word, text) {
    return text ? [gongkai.element("dt", {}, gongkai.word(word)), gongkai.element("dd", {}, text)] : [];
  }

  function card(row) {
    const agency = gongkai.country.agencyByNo.get(row.agency_no);
    const sides = gongkai.number(row.left_value) + " " + sign(row.relation) + " " + gongkai.number(row.right_value);
    return gongkai.element(
      "article",
      { class: "finding " + row.severity },
      gongkai.element(
        "h3",
        {},
        gongkai.element("a", { href: gongkai.addressWith({ view: "series", agency: agency.agency_code, year: "" }) }, gongkai.nameOf(agency)),
        " " + row.year + " ",
        gongkai.element("span", { class: "badge" }, gongkai.wordOf("severity", row.severity))),
      gongkai.element("p", { class: "rule" }, gongkai.choose(row.text_zh, row.text_en)),
      gongkai.element(
        "p",
        { class: "sides" },
        gongkai.element("span", { "data-column": "sides" }, sides),
        row.gap === null ? "" : gongkai.element("span", { class: "gap" }, gongkai.word("gap", gongkai.number(row.gap)))),
      gongkai.element("p", { class: "texts" }, (row.left_text || "") + " " + sign(row.relation) + " " + (row.right_text || "")),
      gongkai.choose(row.explanation_zh, row.explanation_en)
        ? gongkai.element("p", { class: "explanation" },
          gongkai.element("strong", {}, gongkai.word("explanation")), " ", gongkai.choose(row.explanation_zh, row.explanation_en))
        : null,
      gongkai.element(
        "details",
        {},
        gongkai.element("summary", {}, gongkai.word("details")),
        gongkai.element("dl", { class: "facts" },
          line("file", row.file), line("cells", row.cells))));
  }

  gongkai.show.findings = async function (main, state) {
    const agency = gongkai.country.agencyByCode.get(state.agency);
    const failing = gongkai.country.agencies.filter((candidate) => candidate.findings > 0
      && (!agency || candidate.agency_no === agency.agency_no)
      && (!state.region || candidate.part === state.region));
    const parts = [...new Set(failing.map((candidate) => candidate.part))];
    if (parts.length === 0) {
      main.append(gongkai.empty("no_findings"));
      return;
    }
    // All regions at once only while they are few; else the first, until one is chosen.
    const loaded = await Promise.all(parts.slice(0, parts.length > PARTS ? 1 : PARTS).map((part) => gongkai.load("findings/" + part)));
    const rows = loaded.flat().filter((row) => (!agency || row.agency_no === agency.agency_no)
      && (!state.year || String(row.year) === state.year));
    main.append(gongkai.element("p", { class: "count", "data-count": "findings_shown" }, gongkai.word("findings_shown", gongkai.number(rows.length))));
    if (parts.length > PARTS) {
      const region = gongkai.country.regions.find((candidate) => candidate.part === parts[0]);
      main.append(gongkai.element("p", { class: "note" }, gongkai.word("one_region", gongkai.regionName(region))));
    }
    const list = gongkai.element("div", { class: "findings" });
    main.append(list);
    let shown = 0;
    const more = gongkai.element("button", { type: "button", onclick: showMore }, gongkai.word("more"));

    function showMore() {
      list.append(...rows.slice(shown, shown + 50).map(card));
      shown += 50;
      more.hidden = shown >= rows.length;
    }

    showMore();
    main.append(gongkai.element("p", { class: "more" }, more));
  };
})();
