// Sums that fail, in words, with what probably led to them.
"use strict";

(function () {
  // As many as the files of sql/page hold agencies.
  const AGENCIES = 100;
  const SHOWN = 50;

  const FAILS = { "=": "≠", "<=": ">", ">=": "<" };

  /** How the sides stand where the relation fails. */
  function sign(relation) {
    return FAILS[relation] || relation;
  }

  function line(word, text) {
    return text ? [gongkai.element("dt", {}, gongkai.word(word)), gongkai.element("dd", {}, text)] : [];
  }

  function card(row) {
    const agency = gongkai.agencyOf(row.agency_no);
    const sides = gongkai.number(row.left_value) + " " + sign(row.relation) + " " + gongkai.number(row.right_value);
    return gongkai.element(
      "article",
      { class: "finding " + row.severity },
      gongkai.element(
        "h3",
        {},
        gongkai.element("a", { href: gongkai.addressWith({ view: "series", ...gongkai.choiceOf(agency), concept: "", year: "" }) }, gongkai.namePlate(agency)),
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

  /** The findings of agencies, loaded a file at a time and only where there are some. */
  async function* findingsOf(regions, agency) {
    let before = -1;
    for await (const candidate of agency ? [agency] : gongkai.agenciesOf(regions)) {
      const block = Math.floor(candidate.agency_no / AGENCIES);
      if (candidate.findings && block !== before) {
        before = block;
        yield* (await gongkai.load("findings/" + block)).filter((row) =>
          agency ? row.agency_no === agency.agency_no : gongkai.isIn(regions, row.agency_no));
      }
    }
  }

  function isAbout(row, concept) {
    return row.concepts !== null && row.concepts.split(" ").includes(String(concept.concept_no));
  }

  gongkai.show.findings = async function (main, state, agency) {
    const concept = gongkai.country.concepts.find((candidate) => candidate.code === state.concept);
    const found = findingsOf(gongkai.regionsOf(state.region), agency);
    const count = gongkai.element("p", { class: "count", "data-count": "findings_shown", role: "status" });
    const list = gongkai.element("div", { class: "findings" });
    const more = gongkai.element("button", { type: "button", onclick: showMore }, gongkai.word("more"));
    let shown = 0;
    let next = await step();

    async function step() {
      for (let at = await found.next(); !at.done; at = await found.next()) {
        if ((!state.year || String(at.value.year) === state.year) && (!concept || isAbout(at.value, concept))) {
          return at.value;
        }
      }
      return null;
    }

    async function showMore() {
      const rows = [];
      while (next !== null && rows.length < SHOWN) {
        rows.push(next);
        next = await step();
      }
      await gongkai.loadAgencies(rows.map((row) => row.agency_no));
      const cards = rows.map(card);
      list.append(...cards);
      if (shown > 0 && cards.length > 0) {
        cards[0].querySelector("a").focus();
      }
      shown += rows.length;
      more.hidden = next === null;
      count.textContent = gongkai.word(next === null ? "findings_shown" : "findings_and_more", gongkai.number(shown));
    }

    if (next === null) {
      main.append(gongkai.empty("no_findings"));
      await gongkai.appendTold(main, state, agency, concept);
      return;
    }
    await showMore();
    main.append(gongkai.element("h2", { class: "unseen" }, gongkai.word("view_findings")), count, list, gongkai.element("p", { class: "more" }, more));
    await gongkai.appendTold(main, state, agency, concept);
  };
})();
