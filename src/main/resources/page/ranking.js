// Agencies of the same level and kind beside each other.
"use strict";

(function () {
  // Up to so many agencies, the rankings of all provinces are loaded together.
  const TOGETHER = 3000;

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

  /** Provinces whose rankings are looked at together, as codes: all of them only while they are small. */
  function provincesOf(state, agency) {
    const place = agency ? agency.part : state.region;
    const all = [...new Set(gongkai.country.regions.map((region) => gongkai.provinceOf(region.part)))];
    const mayBeAll = gongkai.sizeOf(gongkai.country.regions) <= TOGETHER;
    return mayBeAll ? all : [place ? gongkai.provinceOf(place) : all[0]];
  }

  /** How far a ranking may reach: the country, the province, the region. */
  function reaches(state, agency) {
    const place = agency ? agency.part : state.region;
    const provinces = provincesOf(state, agency);
    const whole = gongkai.country.regions.every((region) => provinces.includes(gongkai.provinceOf(region.part)));
    const codes = [
      ...(whole ? [["all", gongkai.word("all")]] : []),
      ...(place || !whole ? [[gongkai.provinceOf(place || provinces[0]), gongkai.placeName(gongkai.provinceOf(place || provinces[0]))]] : []),
      ...(place && gongkai.provinceOf(place) !== place ? [[place, gongkai.placeName(place)]] : []),
    ];
    return new Map(codes);
  }

  async function peersOf(province) {
    return (await gongkai.load("peers/" + province)).map((row) => ({ ...row, province }));
  }

  /** Where the rows of a concept and year stand, which depends on how large the province is. */
  function fileOf(province, concept, year) {
    const [region] = gongkai.regionsOf(province);
    return "ranking/" + { none: province, concept: province + "_" + concept, year: province + "_" + concept + "_" + year }[region.cut];
  }

  /** Adds the place within the region to rows, the first first: equal values share a place. */
  function placed(rows) {
    const ranked = rows.filter((row) => row.rank_of_value !== null).sort((a, b) => a.rank_of_value - b.rank_of_value);
    ranked.forEach((row, index) => {
      const before = ranked[index - 1];
      row.place = before && before.rank_of_value === row.rank_of_value ? before.place : index + 1;
    });
    const others = rows.filter((row) => row.rank_of_value === null);
    others.forEach((row) => {
      row.place = null;
    });
    return [...ranked, ...others];
  }

  function columns(concept, isWhole, most) {
    const place = (key, show) => ({ title: gongkai.word(key), key, class: "place", show: (row) => (show(row) === null ? "–" : gongkai.number(show(row))) });
    return [
      place("rank", (row) => row.place),
      {
        title: gongkai.word("agency"),
        head: true,
        show: (row) => {
          const ranked = gongkai.agencyOf(row.agency_no);
          const address = gongkai.addressWith({ view: "series", ...gongkai.choiceOf(ranked), year: "" });
          return gongkai.element("a", { href: address }, gongkai.namePlate(ranked));
        },
      },
      {
        title: gongkai.word("value") + gongkai.choose("（", " (") + gongkai.wordOf("unit", concept.unit) + gongkai.choose("）", ")"),
        key: "value",
        number: true,
        show: gongkai.interval,
      },
      ...(isWhole ? [] : [place("rank_in_all", (row) => row.rank_of_value)]),
      { title: gongkai.element("span", { class: "unseen" }, gongkai.word("bar")), class: "bars", show: (row) => bar(row, most) },
    ];
  }

  function choice(id, choices, chosen, choose) {
    return gongkai.element("span", { class: "choice" },
      gongkai.element("label", { for: id }, gongkai.word(id)), " ", gongkai.select(id, choices, chosen, choose));
  }

  gongkai.show.ranking = async function (main, state, agency) {
    const concept = gongkai.chosenConcept(state);
    const reach = reaches(state, agency);
    if (!concept || !concept.has_values || reach.size === 0) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    const [widest, narrowest] = [[...reach.keys()][0], [...reach.keys()].pop()];
    const among = reach.has(state.among) ? state.among : agency ? widest : narrowest;
    const regions = gongkai.regionsOf(among === "all" ? "" : among);
    const provinces = [...new Set(regions.filter((region) => region.cut).map((region) => gongkai.provinceOf(region.part)))];
    const peers = (await Promise.all(provinces.map(peersOf))).flat().filter((row) => row.concept_no === concept.concept_no);
    const ownGroup = agency ? agency.level + "/" + agency.kind : "";
    const own = peers.filter((row) => groupOf(row) === ownGroup);
    const years = [...new Set((own.length > 0 ? own : peers).map((row) => row.year))].sort((a, b) => b - a);
    const year = Number(state.year) || years[0];
    const groups = [...new Set(peers.filter((row) => row.year === year).map(groupOf))].sort();
    const group = groups.includes(state.peers) ? state.peers : groups.includes(ownGroup) ? ownGroup : groups[0];
    const name = gongkai.choose(concept.label_zh, concept.label_en);
    main.append(gongkai.element("h2", {}, name + (year ? gongkai.choose("，", ", ") + year : "")));
    const choices = gongkai.element("p", { class: "choices" },
      choice("among", [...reach], among, (chosen) => gongkai.go({ among: chosen })));
    main.append(choices);
    if (groups.length === 0) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    choices.append(choice("peers", groups.map((code) => [code, groupName(code)]), group, (chosen) => gongkai.go({ peers: chosen })));
    const wanted = provinces.filter((province) => peers.some((row) => row.province === province && row.year === year));
    const loaded = await Promise.all(wanted.map((province) => gongkai.load(fileOf(province, concept.concept_no, year))));
    const rows = placed(loaded.flat().filter((row) =>
      row.concept_no === concept.concept_no && row.year === year && groupOf(row) === group && gongkai.isIn(regions, row.agency_no)));
    if (rows.length === 0) {
      main.append(gongkai.empty("no_data"));
      return;
    }
    const most = rows.reduce((greatest, row) => Math.max(greatest, Number(row.high === null ? row.value : row.high)), 1);
    const isOwn = (row) => agency !== null && row.agency_no === agency.agency_no;
    const caption = [name, year, groupName(group), reach.get(among)].join(gongkai.choose("，", ", "));
    main.append(await gongkai.table(columns(concept, among === "all", most), rows, {
      silent: true,
      caption,
      mark: isOwn,
      start: rows.findIndex(isOwn),
      before: (shown) => gongkai.loadAgencies(shown.map((row) => row.agency_no)),
    }));
    main.append(gongkai.element("p", { class: "note" }, gongkai.word("ranking_note")));
  };
})();
