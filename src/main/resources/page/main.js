// Puts the page together: the fields above, the view that the address asks for, and what to cite below.
"use strict";

(function () {
  const byId = (id) => document.getElementById(id);
  let turn = 0;

  function navigation(state) {
    byId("views").setAttribute("aria-label", gongkai.word("views"));
    byId("views").replaceChildren(...gongkai.views.map((view) =>
      gongkai.element(
        "a",
        { href: gongkai.addressOf({ ...state, view }), "aria-current": view === state.view ? "page" : null },
        gongkai.word("view_" + view))));
    byId("languages").replaceChildren(...[["zh", "中文"], ["en", "English"]].map(([lang, name]) =>
      gongkai.element("a", {
        href: gongkai.addressOf({ ...state, lang }), lang, "aria-current": lang === state.lang ? "true" : null,
      }, name)));
  }

  function field(id, field) {
    return gongkai.element("div", { class: "field" }, gongkai.element("label", { for: id }, gongkai.word(id)), field);
  }

  function conceptChoices() {
    const name = (concept) => (concept.share_of ? "\u2003" : "") + gongkai.choose(concept.label_zh, concept.label_en);
    return gongkai.country.concepts.map((concept) => [concept.code, name(concept)]);
  }

  /** What of the address the view would narrow by and nothing is known of: another in its place would mislead. */
  function unknown(state, agency) {
    const byAgency = state.view !== "overview";
    const byConcept = ["series", "ranking", "findings"].includes(state.view);
    return [
      ["agency", byAgency && !agency],
      ["region", byAgency && gongkai.regionsOf(state.region).length === 0],
      ["concept", byConcept && !gongkai.country.concepts.some((concept) => concept.code === state.concept)],
      ["year", !gongkai.years().map(String).includes(state.year)],
    ].filter(([key, isUnknown]) => state[key] && isUnknown).map(([key]) => key);
  }

  /** Fields for what the view can be narrowed by. What is unknown stands among the choices as it was given. */
  function filters(state, agency, unknown) {
    const all = [["", gongkai.word("all")]];
    const fields = [];
    const asGiven = (key) => (unknown.includes(key) ? [[state[key], state[key]]] : []);
    if (state.view !== "overview") {
      fields.push(
        field("agency", gongkai.agencyPicker(agency, (picked) => gongkai.go(picked ? gongkai.choiceOf(picked) : { agency: "" }))),
        field("region", gongkai.select(
          "region", [...asGiven("region"), ...gongkai.regionChoices()], state.region,
          (region) => gongkai.go({ region, agency: "", among: "" }))));
    }
    if (state.view === "series" || state.view === "ranking") {
      const concept = gongkai.chosenConcept(state);
      fields.push(field("concept", gongkai.select(
        "concept", [...asGiven("concept"), ...conceptChoices()], concept ? concept.code : state.concept,
        (picked) => gongkai.go({ concept: picked }))));
    }
    if (state.view === "findings") {
      fields.push(field("concept", gongkai.select(
        "concept", [...asGiven("concept"), ...all, ...conceptChoices()], state.concept, (picked) => gongkai.go({ concept: picked }))));
    }
    fields.push(field("year", gongkai.select(
      "year", [...asGiven("year"), ...all, ...gongkai.years().map((year) => [year, year])], state.year, (year) => gongkai.go({ year }))));
    const focused = document.activeElement && document.activeElement.id;
    byId("filters").setAttribute("aria-label", gongkai.word("filters"));
    byId("filters").replaceChildren(...fields);
    // Who chose by the keyboard goes on from the field that was left.
    if (focused && byId("filters").contains(byId(focused))) {
      byId(focused).focus();
    }
  }

  /** The view and what was chosen, in words. */
  function chosen(state, agency) {
    const concept = ["series", "ranking", "findings"].includes(state.view) && gongkai.country.concepts
      .find((candidate) => candidate.code === state.concept);
    const facts = [
      ["agency", state.view !== "overview" && agency && gongkai.nameOf(agency)],
      ["region", state.view !== "overview" && !agency && state.region && gongkai.placeName(state.region)],
      ["concept", concept && gongkai.choose(concept.label_zh, concept.label_en)],
      ["year", state.year],
    ].filter(([word, text]) => text);
    return [
      gongkai.word("view_" + state.view),
      ...facts.map(([word, text]) => gongkai.word(word) + gongkai.choose("：", ": ") + text),
    ].join(gongkai.choose("；", "; "));
  }

  function citation() {
    const cited = gongkai.country.citation;
    byId("citation").replaceChildren(...(cited ? [
      gongkai.element("h2", {}, gongkai.word("cite")),
      gongkai.element("p", { class: "cited" }, gongkai.choose(cited.cite_zh, cited.cite_en)),
      gongkai.element("p", {}, gongkai.word("cited_span", cited.reports, cited.first_year, cited.last_year)),
    ] : []));
  }

  /** The concept of the address; the first where it names none. */
  gongkai.chosenConcept = function (state) {
    const concepts = gongkai.country.concepts;
    return state.concept ? concepts.find((concept) => concept.code === state.concept) : concepts[0];
  };

  async function show() {
    const state = gongkai.readState();
    const mine = ++turn;
    gongkai.language = state.lang;
    document.documentElement.lang = state.lang === "en" ? "en" : "zh-CN";
    document.querySelectorAll("[data-word]").forEach((element) => {
      element.textContent = gongkai.word(element.dataset.word);
    });
    navigation(state);
    citation();
    const agency = state.view === "series" && !state.agency
      ? await gongkai.leadingAgency(state.region) : await gongkai.chosenAgency(state);
    if (mine !== turn) {
      return;
    }
    const notKnown = unknown(state, agency);
    const text = chosen(state, agency);
    document.title = text + " – " + gongkai.word("title");
    filters(state, agency, notKnown);
    gongkai.forgetCharts();
    const view = gongkai.element("div", { class: "view " + state.view });
    const main = byId("main");
    // The fields are not printed.
    main.replaceChildren(gongkai.element("p", { class: "printed" }, text), view);
    main.setAttribute("aria-busy", "true");
    try {
      if (notKnown.length > 0) {
        view.append(...notKnown.map((key) => gongkai.empty("unknown_" + key, state[key])));
      } else {
        await gongkai.show[state.view](view, state, agency);
      }
    } catch (failure) {
      document.documentElement.dataset.errors = String(failure);
      view.append(gongkai.element("p", { class: "empty", role: "alert" }, gongkai.word("failed", String(failure.message || failure))));
    }
    if (mine === turn) {
      main.removeAttribute("aria-busy");
      byId("status").textContent = view.querySelector(".empty") ? view.textContent : text;
      document.documentElement.dataset.shown = state.view;
    }
  }

  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  // What is folded on the screen is unfolded on paper, and folded again afterwards.
  const unfolded = [];
  window.addEventListener("beforeprint", () => document.querySelectorAll("main details:not([open])").forEach((details) => {
    details.open = true;
    unfolded.push(details);
  }));
  window.addEventListener("afterprint", () => unfolded.splice(0).forEach((details) => { details.open = false; }));
  window.addEventListener("hashchange", show);
  gongkai.loadCountry().then(show);
})();
