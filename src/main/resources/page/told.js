// What the text of a report tells otherwise than its figures: the sentence, its place, and what it is held against.
"use strict";

(function () {
  // As many as the files of sql/page hold agencies.
  const AGENCIES = 100;
  const SHOWN = 50;

  function card(row) {
    const agency = gongkai.agencyOf(row.agency_no);
    const label = gongkai.choose(row.indicator_zh, row.indicator_en);
    const reason = row.likely_reason
      ? [gongkai.wordOf("likely_reason", row.likely_reason), gongkai.choose(row.detail_zh, row.detail_en)]
        .filter((text) => text).join(gongkai.choose("：", ": "))
      : "";
    const fact = (word, text) => text ? [gongkai.element("dt", {}, gongkai.word(word)), gongkai.element("dd", {}, text)] : [];
    return gongkai.element(
      "article",
      { class: "told " + row.check_severity },
      gongkai.element(
        "h4",
        {},
        gongkai.namePlate(agency), " " + row.year + " ",
        gongkai.element("span", { class: "badge" }, gongkai.wordOf("check_kind", row.check_kind)
          + gongkai.choose("：", ": ") + gongkai.wordOf("check_outcome", row.check_outcome))),
      label ? gongkai.element("p", { class: "rule" }, label) : null,
      gongkai.element("p", { class: "sides" },
        gongkai.element("span", { "data-column": "said" }, row.said_text), " ≠ ", row.wanted_text),
      gongkai.element("blockquote", {}, row.sentence),
      reason
        ? gongkai.element("p", { class: "explanation" }, gongkai.element("strong", {}, gongkai.word("explanation")), " ", reason)
        : null,
      gongkai.element("details", {},
        gongkai.element("summary", {}, gongkai.word("details")),
        gongkai.element("dl", { class: "facts" },
          fact("file", row.file), fact("told_place", row.cell),
          fact("told_table", row.table_cell ? row.table_file + " " + row.table_cell : ""))));
  }

  /** The rows of agencies, loaded a file at a time and only where their region has some. */
  async function* rowsOf(regions, agency) {
    let before = -1;
    const having = regions.filter((region) => region.has_told);
    for await (const candidate of agency ? [agency] : gongkai.agenciesOf(having)) {
      const block = Math.floor(candidate.agency_no / AGENCIES);
      if (candidate.told && block !== before) {
        before = block;
        yield* (await gongkai.load("told/" + block)).filter((row) =>
          agency ? row.agency_no === agency.agency_no : gongkai.isIn(regions, row.agency_no));
      }
    }
  }

  function isAbout(row, concept) {
    return row.concepts !== null && row.concepts.split(" ").includes(String(concept.concept_no));
  }

  /** Appends what texts tell otherwise, of an agency or of regions, narrowed to a year and a concept; nothing where there is none. */
  gongkai.appendTold = async function (main, state, agency, concept) {
    const found = rowsOf(gongkai.regionsOf(state.region), agency);
    const rows = [];
    let next = await found.next();
    for (; !next.done && rows.length < SHOWN; next = await found.next()) {
      if ((!state.year || String(next.value.year) === state.year) && (!concept || isAbout(next.value, concept))) {
        rows.push(next.value);
      }
    }
    if (rows.length === 0) {
      return false;
    }
    await gongkai.loadAgencies(rows.map((row) => row.agency_no));
    main.append(gongkai.element("section", { class: "told-list" },
      gongkai.element("h3", {}, gongkai.word("told")),
      gongkai.element("p", { class: "note" }, gongkai.word("told_note")),
      rows.map(card),
      next.done ? null : gongkai.element("p", { class: "note" }, gongkai.word("told_more", gongkai.number(SHOWN)))));
    return true;
  };
})();
