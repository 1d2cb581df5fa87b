"""Makes ZIPs of all kinds by zipfile and Info-ZIP, from a seed, and prints what zipfile reads in each.

Arguments: a folder, a seed, how many. Prints one JSON array: the file, its kind, and name and SHA-256 of each entry.
"""
import hashlib
import io
import json
import os
import random
import struct
import subprocess
import sys
import tempfile
import zipfile

FOLDER, SEED, COUNT = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
chance = random.Random(SEED)
NAMES = ["fv0900.xml", "Facturación ñ.xml", "dir/a.xml", "dir/otra carpeta/b.pdf", "日本.xml", "a b.xml", "sin-extension"]


def contents():
    kind = chance.choice(["empty", "text", "noise", "white", "zip"])
    if kind == "empty":
        return b""
    if kind == "text":
        return b"<a>texto</a>" * chance.randrange(1, 400)
    if kind == "noise":
        return chance.randbytes(chance.randrange(1, 5000))
    if kind == "white":
        return b"\xff" * chance.randrange(70_000, 2_000_000)
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
        archive.writestr("dentro.xml", b"<b/>" * chance.randrange(1, 50))
    return inner.getvalue()


def files():
    return {name: contents() for name in chance.sample(NAMES, chance.randrange(1, len(NAMES)))}


class Unseekable(io.BytesIO):
    """A pipe: sizes follow the data."""

    def seekable(self):
        return False

    def seek(self, *arguments):
        raise io.UnsupportedOperation("seek")

    def tell(self):
        raise io.UnsupportedOperation("tell")


def by_zipfile(zip64=False, streamed=False, folders=False):
    out = Unseekable() if streamed else io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if folders:
            archive.writestr("dir/", b"")
        for name, data in files().items():
            info = zipfile.ZipInfo(name)
            info.compress_type = chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
            with archive.open(info, "w", force_zip64=zip64) as entry:
                entry.write(data)
        if chance.random() < 0.3:
            archive.comment = b"hecho a mano"
    return out.getvalue()


def by_info_zip(*options):
    with tempfile.TemporaryDirectory() as source:
        given = files()
        for name, data in given.items():
            path = os.path.join(source, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)
        target = os.path.join(source, "..", f"facturador-{os.getpid()}.zip")
        subprocess.run(["zip", "-q", "-r", *options, target, "."], cwd=source, check=True)
        with open(target, "rb") as file:
            made = file.read()
        os.unlink(target)
        return made


def junk():
    return chance.randbytes(chance.randrange(1, 300)).replace(b"PK", b"kp")


KINDS = {
    "zipfile": by_zipfile,
    "zipfile, Zip64": lambda: by_zipfile(zip64=True),
    "zipfile, streamed": lambda: by_zipfile(streamed=True),
    "zipfile, streamed, Zip64": lambda: by_zipfile(zip64=True, streamed=True),
    "zipfile, folders": lambda: by_zipfile(folders=True),
    "zip": by_info_zip,
    "zip -fz": lambda: by_info_zip("-fz"),
    "zip -fz-": lambda: by_info_zip("-fz-"),
    "zip -0": lambda: by_info_zip("-0"),
    "zip -9": lambda: by_info_zip("-9"),
    "zip -D": lambda: by_info_zip("-D"),
    "zip -fd": lambda: by_info_zip("-fd"),
    "zip -UN=n": lambda: by_info_zip("-UN=n"),
    "zip -UN=UTF8": lambda: by_info_zip("-UN=UTF8"),
    "zip -UN=e": lambda: by_info_zip("-UN=e"),
    "bytes before": lambda: junk() + by_zipfile(),
    "bytes behind Zip64": lambda: by_info_zip("-fz") + junk(),
    "bytes behind": lambda: by_zipfile() + junk(),
    "bytes around": lambda: junk() + by_zipfile(zip64=True) + b"\r\n--limite--\r\n",
}


def name_of(info):
    """The name by the Unicode path field, which zipfile passes over before 3.12, or in the encoding that it has."""
    at = 0
    while at + 4 <= len(info.extra):
        kind, size = struct.unpack_from("<HH", info.extra, at)
        if kind == 0x7075:
            return info.extra[at + 9 : at + 4 + size].decode()
        at += 4 + size
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def read(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [
            [name_of(info), hashlib.sha256(archive.read(info)).hexdigest()]
            for info in archive.infolist()
            if not info.is_dir()
        ]


report = []
for index in range(COUNT):
    kind = list(KINDS)[index % len(KINDS)]
    data = KINDS[kind]()
    path = os.path.join(FOLDER, f"{index}.zip")
    with open(path, "wb") as file:
        file.write(data)
    report.append({"file": path, "kind": kind, "entries": read(data)})
print(json.dumps(report))
