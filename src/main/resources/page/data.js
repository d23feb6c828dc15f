// Data come as scripts, since a page from a disk may not read files: each calls take() with its name and rows.
"use strict";

(function () {
  const waiting = new Map();

  /** What stands in a place of a row: nothing is null, or in a key what stands above; a text is given by its number. */
  function value(table, column, index, values, above) {
    const given = index < table.keys && values[index] === undefined ? above[index] : values[index];
    above[index] = given;
    if (given === undefined || given === null) {
      return null;
    }
    return table.texts[column] ? table.texts[column][given] : given;
  }

  gongkai.take = function (name, table) {
    const above = [];
    const rows = table.rows.map((values) => {
      const row = {};
      table.columns.forEach((column, index) => {
        row[column] = value(table, column, index, values, above);
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
    const names = ["citation", "span", "words", "overview", "concepts", "steps", "regions", "reporting"];
    const [citation, span, words, overview, concepts, steps, regions, reporting] = await Promise.all(
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
      reporting: new Map(reporting.map((row) => [row.year, row])),
    };
  };

  /** Years that the page covers, the latest first. */
  gongkai.years = function () {
    const years = [];
    for (let year = gongkai.country.lastYear; year !== null && year >= gongkai.country.firstYear; year--) {
      years.push(year);
    }
    return years;
  };
})();
