package org.gongkai.form.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Ways in which people change a form without changing what it says. */
enum Scrambling {
    SHIFTED_ROWS {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", form.copy().insertRows(0, 1 + random.nextInt(9)));
        }
    },
    SHIFTED_COLUMNS {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", form.copy().insertColumns(0, 1 + random.nextInt(5)));
        }
    },
    BLANK_ROWS {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Canvas sheet = form.copy();
            IntStream.range(0, 1 + random.nextInt(4)).forEach(i -> sheet.insertRows(random.nextInt(sheet.end()), 1));
            return form.with(name(), ".xlsx", sheet);
        }
    },
    BLANK_COLUMNS {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Canvas sheet = form.copy();
            IntStream.range(0, 1 + random.nextInt(3))
                    .forEach(i -> sheet.insertColumns(random.nextInt(sheet.endColumn()), 1));
            return form.with(name(), ".xlsx", sheet);
        }
    },
    SPLIT_LABELS {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", form.copy().rewordAll(text -> Slips.spaced(text, random)));
        }
    },
    OTHER_NUMBERING {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", form.copy().rewordAll(text -> Slips.renumbered(text, random)));
        }
    },
    NO_NUMBERING {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Canvas sheet = form.copy();
            sheet.eachWhere(
                    piece -> piece.isLabel() && random.nextInt(3) > 0,
                    piece -> piece.saying(Slips.unnumbered(piece.text())));
            return form.with(name(), ".xlsx", sheet);
        }
    },
    UNMERGED {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", form.copy().unmerged(false));
        }
    },
    MERGED_REPEATED {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", form.copy().unmerged(true));
        }
    },
    MERGED_FILLED {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", form.copy().filled());
        }
    },
    BLANKS_MERGED {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", Slips.overBlanks(form.copy()));
        }
    },
    SIDE_BY_SIDE {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Canvas sheet = form.copy();
            Report other = other(form.report(), random);
            return several(form, other, sheet.paste(form.of(other), 0, sheet.endColumn() + random.nextInt(3)));
        }
    },
    STACKED {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Canvas sheet = form.copy();
            Report other = other(form.report(), random);
            return several(form, other, sheet.paste(form.of(other), sheet.end() + random.nextInt(3), 0));
        }
    },
    HALVES_UNDER_YEARS {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Report before = new Report(form.report().agency(), form.report().year() - 1);
            Canvas sheet = withoutTitle(form.of(before));
            int right = sheet.endColumn() + random.nextInt(2);
            sheet.paste(withoutTitle(form.copy()), 0, right).insertRows(0, 1);
            sheet.text(0, 0, before.year() + "年").text(0, right, form.report().year() + "年");
            String file = form.report().agency() + "政府信息公开工作情况对比.xlsx";
            return new RealisticCase(name(), file, List.of(before, form.report()), new Book(List.of(sheet)));
        }

        private static Canvas withoutTitle(Canvas sheet) {
            return sheet.without(piece -> piece.isLabel() && piece.text().matches(".*20\\d\\d年.*|填报单位.*"));
        }
    },
    TYPO {
        @Override
        int rounds(int usual) {
            return 3 * usual;
        }

        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Canvas sheet = form.copy();
            Piece label = one(sheet, random, piece -> piece.isLabel() && Slips.isPlainLabel(piece.text()));
            sheet.eachWhere(label::equals, piece -> piece.saying(Slips.mistyped(piece.text(), random)));
            return form.with(name(), ".xlsx", sheet);
        }
    },
    SWAPPED_COLUMNS {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", ColumnSwap.of(form.copy(), random));
        }
    },
    SHEET_PER_TABLE {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", Slips.tables(form.copy()).toArray(Canvas[]::new));
        }
    },
    XLS {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xls", form.copy());
        }
    },
    CSV {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".csv", form.copy());
        }
    },
    WORD {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".docx", form.copy());
        }
    },
    WORD_OVER_PAGES {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".docx", overPages(form.copy(), random));
        }
    },
    PAGE {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".html", form.copy());
        }
    },
    PAGE_OVER_PAGES {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".html", overPages(form.copy(), random));
        }
    },
    TURNED {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            return form.with(name(), ".xlsx", Slips.turned(form.copy()));
        }

        @Override
        boolean suits(SampleForm form) {
            return form.isList();
        }
    },
    NOTES_ADDED {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Canvas sheet = form.copy();
            int row = random.nextInt(sheet.end());
            sheet.insertRows(row, 1).text(row, 0, Slips.NOTES.get(random.nextInt(Slips.NOTES.size())));
            return form.with(name(), ".xlsx", sheet);
        }
    },
    SEVERAL_AT_ONCE {
        @Override
        RealisticCase apply(SampleForm form, Random random) {
            Canvas sheet = form.copy();
            sheet.rewordAll(text -> Slips.renumbered(Slips.spaced(text, random), random));
            sheet.insertRows(0, random.nextInt(4)).insertColumns(0, random.nextInt(3));
            int row = random.nextInt(sheet.end());
            sheet.insertRows(row, 1).text(row, 0, Slips.NOTES.get(random.nextInt(Slips.NOTES.size())));
            sheet.insertRows(random.nextInt(sheet.end()), 1);
            return form.with(name(), random.nextBoolean() ? ".xlsx" : ".xls", sheet);
        }
    };

    /** The form, changed. */
    abstract RealisticCase apply(SampleForm form, Random random);

    /** How often to try; more often where much depends on what chance picks. */
    int rounds(int usual) {
        return usual;
    }

    /** Whether the form can be changed like that. */
    boolean suits(SampleForm form) {
        return true;
    }

    /** The year before, or another body. */
    private static Report other(Report report, Random random) {
        return random.nextBoolean()
                ? new Report(report.agency(), report.year() - 1)
                : new Report("金华市磐安县人民政府", report.year());
    }

    /** A file with two reports, whose name says nothing. */
    RealisticCase several(SampleForm form, Report other, Canvas sheet) {
        // A list says its year in the title and its agency below; the file name would speak for one of them only.
        return new RealisticCase(name(), "附件1.xlsx", List.of(form.report(), other), new Book(List.of(sheet)));
    }

    /** Parts a table between two of its rows, where nothing is merged over the gap. */
    private static Canvas overPages(Canvas sheet, Random random) {
        List<Integer> gaps = IntStream.range(2, sheet.end())
                .filter(row -> sheet.pieces().stream().noneMatch(piece -> piece.row() < row && piece.endRow() > row))
                .filter(row -> isOfATable(sheet, row - 1) && isOfATable(sheet, row))
                .boxed()
                .toList();
        return gaps.isEmpty() ? sheet : sheet.insertRows(gaps.get(random.nextInt(gaps.size())), 1);
    }

    private static boolean isOfATable(Canvas sheet, int row) {
        return sheet.pieces().stream()
                        .filter(piece -> piece.row() <= row && row < piece.endRow())
                        .count()
                > 1;
    }

    private static Piece one(Canvas sheet, Random random, Predicate<Piece> of) {
        List<Piece> pieces = new ArrayList<>(sheet.pieces().stream().filter(of).toList());
        return Optional.of(pieces)
                .map(list -> list.get(random.nextInt(list.size())))
                .orElseThrow();
    }
}
