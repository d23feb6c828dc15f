// One concept of one agency over the years, with its intervals and the places where the form breaks it.
"use strict";

(function () {
  // As many as the files of sql/page hold agencies.
  const AGENCIES = 25;

  /** What stands between two years that follow on each other in a series: another form, or years without a report. */
  function breaksOf(rows, concept) {
    const breaks = [];
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      if (!before) {
        return;
      }
      const years = before.year + " → " + row.year;
      const step = gongkai.country.steps.get([concept.concept_no, before.edition, row.edition].join(" "));
      const missing = before.year !== row.year - 1 ? [gongkai.word("years_missing")] : [];
      if (row.comparability) {
        breaks.push({
          year: row.year,
          years,
          cuts: missing.length > 0 || row.comparability !== "near",
          grade: missing.concat(gongkai.wordOf("comparability", row.comparability)).join(gongkai.choose("；", "; ")),
          note: step ? gongkai.choose(step.note_zh, step.note_en) : "",
        });
      } else if (missing.length > 0) {
        breaks.push({ year: row.year, years, cuts: true, grade: missing[0], note: "" });
      }
    });
    return breaks;
  }

  function valueText(row) {
    if (row.value !== null || row.low !== null || row.high !== null) {
      return gongkai.interval(row);
    }
    return gongkai.wordOf("flag", row.status);
  }

  function columns() {
    const number = (key, show) => ({ title: gongkai.word(key), key, number: true, show });
    return [
      { title: gongkai.word("year"), head: true, show: (row) => String(row.year) },
      number("value", valueText),
      { title: gongkai.word("printed"), key: "printed", show: (row) => row.printed },
      number("change", (row) => gongkai.number(row.change)),
      number("change_percent", (row) => gongkai.number(row.change_percent)),
      number("share_percent", (row) => gongkai.number(row.share_percent)),
      number("rank", (row) => row.rank_of_value === null ? "" : gongkai.number(row.rank_of_value) + " / " + gongkai.number(row.peers)),
      { title: gongkai.word("edition"), show: (row) => row.edition },
      { title: gongkai.word("flags"), class: "flags", show: (row) => gongkai.wordsOf("flag", row.flags) },
    ];
  }

  function breakList(breaks) {
    return gongkai.element("section", { class: "breaks" },
      gongkai.element("h3", {}, gongkai.word("breaks")),
      gongkai.element("ol", {}, breaks.map((step) =>
        gongkai.element("li", {},
          gongkai.element("strong", {}, step.years + gongkai.choose("：", ": ") + step.grade),
          step.note ? gongkai.choose("。", ". ") + step.note : ""))));
  }

  gongkai.show.series = async function (main, state, agency) {
    const concept = gongkai.chosenConcept(state);
    if (!agency || !gongkai.hasReported(agency) || !concept) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    if (!agency.has_series) {
      main.append(gongkai.empty("no_series"));
      return;
    }
    const loaded = await gongkai.load("series/" + Math.floor(agency.agency_no / AGENCIES));
    const rows = loaded.filter((row) => row.agency_no === agency.agency_no && row.concept_no === concept.concept_no);
    const name = gongkai.choose(concept.label_zh, concept.label_en);
    const heading = gongkai.nameOf(agency) + gongkai.choose("：", ": ") + name;
    main.append(gongkai.element("h2", {}, heading, agency.is_made_up ? gongkai.madeUpBadge() : null));
    if (rows.length === 0) {
      main.append(gongkai.empty("no_series"));
      return;
    }
    const shown = state.year ? rows.filter((row) => String(row.year) === state.year) : rows;
    const breaks = breaksOf(rows, concept);
    if (rows.some((row) => row.value !== null || row.low !== null || row.high !== null)) {
      gongkai.seriesChart(main, heading, gongkai.word("unit", gongkai.wordOf("unit", concept.unit)), rows, breaks);
      main.append(gongkai.element("p", { class: "note" }, gongkai.word("series_note")));
    }
    if (breaks.length > 0) {
      main.append(breakList(breaks));
    }
    main.append(await gongkai.table(columns(), shown, { caption: heading, silent: true }));
    await gongkai.appendTold(main, state, agency, concept);
  };
})();
