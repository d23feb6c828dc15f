"""Reads every .xlsx of a folder with pandas in several processes and prints the seconds: folder, processes."""

import multiprocessing
import pathlib
import sys
import time

import pandas


def read(path):
    sheets = pandas.read_excel(path, sheet_name=None, header=None, engine="openpyxl")
    return sum(sheet.size for sheet in sheets.values())


if __name__ == "__main__":
    paths = sorted(pathlib.Path(sys.argv[1]).rglob("*.xlsx"))
    with multiprocessing.Pool(int(sys.argv[2])) as processes:
        processes.map(read, paths[: int(sys.argv[2])])
        begun = time.perf_counter()
        processes.map(read, paths, chunksize=8)
        print(time.perf_counter() - begun)
