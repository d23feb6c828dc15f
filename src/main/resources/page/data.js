// Data come as scripts, since a page from a disk may not read files: each calls take() with its name and rows.
"use strict";

(function () {
  const waiting = new Map();

  gongkai.take = function (name, table) {
    const rows = table.rows.map((values) => {
      const row = {};
      table.columns.forEach((column, index) => {
        row[column] = values[index];
      });
      return row;
    });
    waiting.get(name).done(rows);
  };

  /** The rows of that name, loaded once. */
  gongkai.load = function (name) {
    if (!waiting.has(name)) {
      const entry = {};
      entry.rows = new Promise((done, failed) => {
        entry.done = done;
        const script = document.createElement("script");
        script.src = "data/" + name + ".js";
        script.onerror = () => failed(new Error("data/" + name + ".js did not load"));
        document.head.append(script);
      });
      waiting.set(name, entry);
    }
    return waiting.get(name).rows;
  };

  /** Loads what every view needs. */
  gongkai.loadCountry = async function () {
    const names = ["citation", "span", "words", "overview", "concepts", "steps", "regions", "agencies"];
    const [citation, span, words, overview, concepts, steps, regions, agencies] = await Promise.all(
      names.map((name) => gongkai.load(name)));
    gongkai.learn(words);
    gongkai.country = {
      citation: citation[0],
      firstYear: span[0].first_year,
      lastYear: span[0].last_year,
      overview,
      concepts,
      steps: new Map(steps.map((step) => [[step.concept_no, step.from_edition, step.to_edition].join(" "), step])),
      regions,
      agencies,
      agencyByCode: new Map(agencies.map((agency) => [agency.agency_code, agency])),
      agencyByNo: new Map(agencies.map((agency) => [agency.agency_no, agency])),
    };
  };

  gongkai.nameOf = function (agency) {
    return gongkai.choose(agency.agency, agency.name_en);
  };

  gongkai.regionName = function (region) {
    const name = region.province === region.region ? region.region : region.province + " " + region.region;
    return name.trim() || gongkai.word("no_region");
  };

  /** Years that the page covers, the latest first. */
  gongkai.years = function () {
    const years = [];
    for (let year = gongkai.country.lastYear; year !== null && year >= gongkai.country.firstYear; year--) {
      years.push(year);
    }
    return years;
  };

  gongkai.hasReported = function (agency) {
    return /[rmc]/.test(agency.years);
  };
})();
