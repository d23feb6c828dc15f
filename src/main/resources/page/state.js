// What is shown stands in the address after #, so that it can be sent, kept and gone back to.
"use strict";

(function () {
  const VIEWS = ["overview", "coverage", "series", "ranking", "findings"];
  const KEYS = ["view", "lang", "agency", "region", "concept", "year", "peers", "among"];

  gongkai.views = VIEWS;

  /** The state in the address; an unknown view is the overview. */
  gongkai.readState = function () {
    const given = new URLSearchParams(location.hash.slice(1));
    const state = {};
    for (const key of KEYS) {
      state[key] = given.get(key) || "";
    }
    if (!VIEWS.includes(state.view)) {
      state.view = "overview";
    }
    state.lang = state.lang === "en" ? "en" : "zh";
    return state;
  };

  /** The address of a state. */
  gongkai.addressOf = function (state) {
    const given = new URLSearchParams();
    for (const key of KEYS) {
      if (state[key]) {
        given.set(key, state[key]);
      }
    }
    return "#" + given.toString();
  };

  /** The address of what is shown now with some of it changed. */
  gongkai.addressWith = function (changes) {
    return gongkai.addressOf({ ...gongkai.readState(), ...changes });
  };

  gongkai.go = function (changes) {
    location.hash = gongkai.addressWith(changes);
  };
})();
