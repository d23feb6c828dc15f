// Agencies of the same level and kind beside each other.
"use strict";

(function () {
  function groupOf(row) {
    return row.level + "/" + row.kind;
  }

  function groupName(group) {
    const [level, kind] = group.split("/");
    return gongkai.wordOf("agency_level", level) + (gongkai.language === "en" ? " " : "") + gongkai.wordOf("agency_kind", kind);
  }

  /** A bar for what is known at least, and a paler one up to what it may be at most. */
  function bar(row, most) {
    const percent = (value) => Math.max(0, Math.min(100, (Number(value) / most) * 100)) + "%";
    const low = row.low === null ? row.high === null ? row.value : 0 : row.low;
    const high = row.high === null ? row.value : row.high;
    const sure = gongkai.element("span", { class: "sure" });
    const unsure = gongkai.element("span", { class: "unsure" });
    sure.style.width = percent(low);
    unsure.style.width = percent(high);
    return gongkai.element("span", { class: "bar", "aria-hidden": "true" }, unsure, sure);
  }

  gongkai.show.ranking = async function (main, state) {
    const concept = gongkai.chosenConcept(state);
    if (!concept || !concept.has_values) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    const all = await gongkai.load("ranking/" + concept.concept_no);
    const agency = gongkai.country.agencyByCode.get(state.agency);
    const own = agency ? all.filter((row) => row.agency_no === agency.agency_no) : [];
    const years = [...new Set((own.length > 0 ? own : all).map((row) => row.year))].sort((a, b) => b - a);
    const year = Number(state.year) || years[0];
    const groups = [...new Set(all.filter((row) => row.year === year).map(groupOf))];
    const ownGroup = agency ? agency.level + "/" + agency.kind : "";
    const group = groups.includes(state.peers) ? state.peers : groups.includes(ownGroup) ? ownGroup : groups[0];
    const name = gongkai.choose(concept.label_zh, concept.label_en);
    main.append(gongkai.element("h2", {}, name + gongkai.choose("，", ", ") + year));
    if (groups.length === 0) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    main.append(gongkai.element("p", { class: "choices" },
      gongkai.element("label", { for: "peers" }, gongkai.word("peers")),
      " ",
      gongkai.select("peers", groups.map((code) => [code, groupName(code)]), group, (chosen) => gongkai.go({ peers: chosen }))));
    const rows = all.filter((row) => row.year === year && groupOf(row) === group);
    const most = Math.max(1, ...rows.map((row) => Number(row.high === null ? row.value : row.high)));
    const columns = [
      { title: gongkai.word("rank"), key: "rank", class: "place", show: (row) => row.rank_of_value === null ? "–" : String(row.rank_of_value) },
      {
        title: gongkai.word("agency"),
        head: true,
        show: (row) => {
          const ranked = gongkai.country.agencyByNo.get(row.agency_no);
          return gongkai.element(
            "a", { href: gongkai.addressWith({ view: "series", agency: ranked.agency_code, year: "" }) }, gongkai.nameOf(ranked));
        },
      },
      {
        title: gongkai.word("value") + gongkai.choose("（", " (") + gongkai.wordOf("unit", concept.unit) + gongkai.choose("）", ")"),
        key: "value",
        number: true,
        show: gongkai.interval,
      },
      { title: gongkai.element("span", { class: "unseen" }, gongkai.word("bar")), class: "bars", show: (row) => bar(row, most) },
    ];
    // The agency that was asked for stands first where it would be far down.
    const place = agency ? rows.findIndex((row) => row.agency_no === agency.agency_no) : -1;
    const shown = place >= 100 ? [rows[place], ...rows] : rows;
    main.append(gongkai.table(columns, shown, {
      silent: true,
      caption: name + gongkai.choose("，", ", ") + year + gongkai.choose("，", ", ") + groupName(group),
      mark: (row) => agency && row.agency_no === agency.agency_no,
    }));
    main.append(gongkai.element("p", { class: "note" }, gongkai.word("ranking_note")));
  };
})();
