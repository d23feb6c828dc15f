// Agencies, of which only those are loaded that are wanted: their numbers follow on each other within a region.
"use strict";

(function () {
  // As many as the files of sql/page hold agencies.
  const AGENCIES = 1000;
  const PROVINCE = 2;

  const byNo = new Map();

  async function block(number) {
    const agencies = await gongkai.load("agencies/" + number);
    agencies.forEach((agency) => byNo.set(agency.agency_no, agency));
    return agencies;
  }

  /** Regions whose code begins so: a city, a province with its cities, or all. */
  gongkai.regionsOf = function (code) {
    return gongkai.country.regions.filter((region) => region.part.startsWith(code || ""));
  };

  /** How many agencies regions have. */
  gongkai.sizeOf = function (regions) {
    return regions.reduce((sum, region) => sum + region.agencies, 0);
  };

  gongkai.isIn = function (regions, agencyNo) {
    return regions.some((region) => agencyNo >= region.first_no && agencyNo < region.first_no + region.agencies);
  };

  /** Numbers of the files, each for so many agencies, that hold the agencies of regions, in order. */
  gongkai.blocksOf = function (regions, size) {
    const blocks = new Set();
    for (const region of regions) {
      const last = Math.floor((region.first_no + region.agencies - 1) / size);
      for (let number = Math.floor(region.first_no / size); number <= last; number++) {
        blocks.add(number);
      }
    }
    return [...blocks];
  };

  /** The agencies of regions, a file after the other, so that nobody waits for those not looked at. */
  gongkai.agenciesOf = async function* (regions) {
    for (const number of gongkai.blocksOf(regions, AGENCIES)) {
      yield* (await block(number)).filter((agency) => gongkai.isIn(regions, agency.agency_no));
    }
  };

  /** Loads the agencies of these numbers, after which agencyOf knows them. */
  gongkai.loadAgencies = async function (numbers) {
    await Promise.all([...new Set(numbers.map((no) => Math.floor(no / AGENCIES)))].map(block));
  };

  /** An agency that is loaded. */
  gongkai.agencyOf = function (agencyNo) {
    return byNo.get(agencyNo);
  };

  /** The agency of the address. Its region tells where to look; without one, all are looked through. */
  gongkai.chosenAgency = async function (state) {
    if (!state.agency) {
      return null;
    }
    const likely = state.region ? gongkai.regionsOf(state.region) : [];
    for (const regions of [likely, gongkai.country.regions]) {
      for await (const agency of gongkai.agenciesOf(regions)) {
        if (agency.agency_code === state.agency) {
          return agency;
        }
      }
    }
    return null;
  };

  /** The agency that is shown where none is chosen: one with the most reports. */
  gongkai.leadingAgency = async function (code) {
    const [leading] = gongkai.regionsOf(code).sort((a, b) => b.most_reports - a.most_reports || a.first_no - b.first_no);
    if (!leading) {
      return null;
    }
    await gongkai.loadAgencies([leading.leading_no]);
    return byNo.get(leading.leading_no);
  };

  /** What of the address changes when this agency is chosen. */
  gongkai.choiceOf = function (agency) {
    return { agency: agency.agency_code, region: agency.part };
  };

  gongkai.nameOf = function (agency) {
    return gongkai.choose(agency.agency, agency.name_en);
  };

  /** The name of an agency, and whether its reports are made up. */
  gongkai.namePlate = function (agency) {
    return [gongkai.nameOf(agency), agency.is_made_up ? gongkai.madeUpBadge() : null];
  };

  gongkai.madeUpBadge = function () {
    return gongkai.element("span", { class: "badge made-up", title: gongkai.word("made_up_note") }, gongkai.word("made_up"));
  };

  gongkai.hasReported = function (agency) {
    return /[rmc]/.test(agency.years);
  };

  /** The code of a region's province. */
  gongkai.provinceOf = function (code) {
    return code.slice(0, PROVINCE);
  };

  gongkai.regionName = function (region) {
    const name = region.province === region.region ? region.region : region.province + " " + region.region;
    return name.trim() || gongkai.word("no_region");
  };

  /** The name of a region or a province by its code. */
  gongkai.placeName = function (code) {
    const [first] = gongkai.regionsOf(code);
    if (!first) {
      return gongkai.word("all");
    }
    return code.length === PROVINCE ? first.province || gongkai.word("no_region") : gongkai.regionName(first);
  };

  /** Provinces with their regions, to choose from: code and name each. */
  gongkai.regionChoices = function () {
    const choices = [["", gongkai.word("all")]];
    let before = "";
    for (const region of gongkai.country.regions) {
      const province = gongkai.provinceOf(region.part);
      if (province !== before && gongkai.regionsOf(province).length > 1) {
        choices.push([province, gongkai.placeName(province)]);
      }
      before = province;
      const alone = gongkai.regionsOf(province).length === 1;
      const itself = region.part.endsWith("00") && !alone;
      choices.push([
        region.part,
        itself ? "\u3000" + gongkai.word("province_itself", region.province)
          : alone ? gongkai.regionName(region) : "\u3000" + region.region,
      ]);
    }
    return choices;
  };
})();
