// Charts by uPlot. What a chart shows stands in a table below it too, so a reader of screens misses nothing.
"use strict";

(function () {
  const INK = "#1f4e79";
  const BREAK = "#b3541e";
  const CHANGE = "#6b7580";
  const HEIGHT = 300;
  // Pixels that a year below a chart takes, and those that numbers beside it may.
  const YEAR = 44;
  const MARGIN = 80;
  const FONT = '12px system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

  let open = [];

  function width(box) {
    return Math.max(280, box.clientWidth);
  }

  /** Forgets the charts of the view that was left. */
  gongkai.forgetCharts = function () {
    open.forEach(({ chart }) => chart.destroy());
    open = [];
  };

  window.addEventListener("resize", () =>
    open.forEach(({ chart, box }) => chart.setSize({ width: width(box), height: HEIGHT })));

  function draw(box, options, data) {
    const chart = new uPlot({ width: width(box), height: HEIGHT, legend: { show: false }, cursor: { show: false }, ...options }, data, box);
    open.push({ chart, box });
  }

  /** So many of the years that none runs into the next. */
  function shownYears(chart, years) {
    const step = Math.max(1, Math.ceil(years.length * YEAR / (chart.width - MARGIN)));
    return years.filter((year, index) => index % step === 0);
  }

  function axes(years, least) {
    return [
      {
        font: FONT,
        stroke: "#333",
        grid: { show: false },
        splits: (chart) => shownYears(chart, years),
        values: (chart, splits) => splits.map(String),
      },
      {
        font: FONT,
        stroke: "#333",
        incrs: [1, 2, 5].flatMap((digit) => Array.from({ length: 18 }, (none, power) => digit * 10 ** (power - 4)))
          .sort((a, b) => a - b)
          .filter((step) => step >= least),
        size: (chart, values) => 20 + 7 * Math.max(2, ...(values || []).map((text) => String(text).length)),
        grid: { stroke: "#e4e7eb" },
        values: (chart, splits) => splits.map((split) => (Number.isInteger(split) ? gongkai.number(split) : String(split))),
      },
    ];
  }

  /** From the least, or 0, to the most that any value or bound can be. */
  function range(numbers) {
    const least = Math.min(0, ...numbers);
    const most = Math.max(0, ...numbers);
    return [least, most === least ? least + 1 : most + (most - least) * 0.08];
  }

  function box(label, caption) {
    const plot = gongkai.element("div", { class: "plot", role: "img", "aria-label": label });
    return { plot, figure: gongkai.element("figure", {}, gongkai.element("figcaption", {}, caption), plot) };
  }

  /** Bars by year. */
  gongkai.bars = function (parent, caption, rows, show) {
    const years = rows.map((row) => row.year);
    const values = rows.map((row) => Number(show(row)));
    const { plot, figure } = box(
      caption + gongkai.choose("：", ": ") + rows.map((row) => row.year + " " + gongkai.number(show(row))).join(", "), caption);
    parent.append(figure);
    draw(
      plot,
      {
        scales: {
          x: { time: false, range: () => [years[0] - 0.7, years[years.length - 1] + 0.7] },
          y: { range: () => range(values) },
        },
        axes: axes(years, 1),
        series: [{}, { stroke: INK, fill: INK, width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.6, 48] }) }],
      },
      [years, values]);
  };

  function known(row) {
    return [row.value, row.low, row.high].filter((bound) => bound !== null).map(Number);
  }

  function drawIntervals(chart, rows) {
    const context = chart.ctx;
    context.save();
    context.strokeStyle = INK;
    context.fillStyle = INK;
    context.lineWidth = 1.5 * uPlot.pxRatio;
    const cap = 6 * uPlot.pxRatio;
    for (const row of rows.filter((candidate) => candidate.low !== null || candidate.high !== null)) {
      const x = chart.valToPos(row.year, "x", true);
      const bottom = row.low === null ? chart.bbox.top + chart.bbox.height : chart.valToPos(Number(row.low), "y", true);
      const top = row.high === null ? chart.bbox.top : chart.valToPos(Number(row.high), "y", true);
      context.setLineDash(row.low === null || row.high === null ? [4 * uPlot.pxRatio, 4 * uPlot.pxRatio] : []);
      context.beginPath();
      context.moveTo(x, bottom);
      context.lineTo(x, top);
      for (const [bound, y] of [[row.low, bottom], [row.high, top]]) {
        if (bound !== null) {
          context.moveTo(x - cap, y);
          context.lineTo(x + cap, y);
        }
      }
      context.stroke();
    }
    context.restore();
  }

  function drawBreaks(chart, breaks) {
    const context = chart.ctx;
    context.save();
    context.font = 13 * uPlot.pxRatio + "px sans-serif";
    context.textAlign = "center";
    context.lineWidth = uPlot.pxRatio;
    context.setLineDash([5 * uPlot.pxRatio, 4 * uPlot.pxRatio]);
    breaks.forEach((step, index) => {
      const x = chart.valToPos(step.year - 0.5, "x", true);
      context.strokeStyle = step.cuts ? BREAK : CHANGE;
      context.fillStyle = step.cuts ? BREAK : CHANGE;
      context.beginPath();
      context.moveTo(x, chart.bbox.top);
      context.lineTo(x, chart.bbox.top + chart.bbox.height);
      context.stroke();
      context.fillText(String(index + 1), x, chart.bbox.top - 4 * uPlot.pxRatio);
    });
    context.restore();
  }

  /**
   * One concept over the years. The line goes on only where a year follows on the year before and compares with it; a
   * value that is not exact is drawn as the interval that it is.
   */
  gongkai.seriesChart = function (parent, label, caption, rows, breaks) {
    const broken = new Set(breaks.filter((step) => step.cuts).map((step) => step.year));
    const xs = [];
    const ys = [];
    rows.forEach((row, index) => {
      const gap = index > 0 && (rows[index - 1].year !== row.year - 1 || broken.has(row.year));
      if (gap) {
        xs.push(row.year - 0.5);
        ys.push(null);
      }
      xs.push(row.year);
      ys.push(row.value === null ? null : Number(row.value));
    });
    // An interval is drawn by itself; a circle on it would say that the middle is the figure.
    const inexact = new Set(rows.filter((row) => row.low !== null || row.high !== null).map((row) => row.year));
    const exact = xs.map((x, index) => index).filter((index) => ys[index] !== null && !inexact.has(xs[index]));
    const years = [];
    for (let year = rows[0].year; year <= rows[rows.length - 1].year; year++) {
      years.push(year);
    }
    const { plot, figure } = box(
      label + gongkai.choose("：", ": ") + rows.map((row) => row.year + " " + gongkai.interval(row)).join(", "), caption);
    parent.append(figure);
    draw(
      plot,
      {
        scales: {
          x: { time: false, range: () => [years[0] - 0.6, years[years.length - 1] + 0.6] },
          y: { range: () => range(rows.flatMap(known)) },
        },
        axes: axes(years, 0.0001),
        series: [{}, { stroke: INK, width: 2, spanGaps: false, points: { show: true, size: 8, fill: "#fff", stroke: INK, width: 2, filter: () => exact } }],
        hooks: { draw: [(chart) => drawIntervals(chart, rows), (chart) => drawBreaks(chart, breaks)] },
      },
      [xs, ys]);
  };

})();
