"""An Anki package as another program sees it: Python's own zip, SQLite, JSON and hashes. Prints what it holds and which rules it breaks."""

import hashlib
import html
import json
import re
import sqlite3
import sys
import tempfile
import zipfile

COLUMNS = {
    "col": "id crt mod scm ver dty usn ls conf models decks dconf tags",
    "notes": "id guid mid mod usn tags flds sfld csum flags data",
    "cards": "id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data",
    "revlog": "id cid usn ease ivl lastIvl factor time type",
    "graves": "usn oid type",
}
INDEXES = {"ix_notes_usn", "ix_notes_csum", "ix_cards_usn", "ix_cards_nid", "ix_cards_sched", "ix_revlog_usn", "ix_revlog_cid"}
# Which queues a card of a type may stand in: suspended and buried ones keep their type.
QUEUES = {0: {0, -1, -3}, 1: {1, 3, -1, -3}, 2: {2, -1, -3}, 3: {1, 3, -1, -3}}
FIRST_MOMENT = 10**9

broken = []


def rule(holds, words):
    if not holds and len(broken) < 50:
        broken.append(words)


def stripped(field):
    # The name of a picture stands for it.
    field = re.sub(r"""<img\b[^>]*?\ssrc\s*=\s*["']?([^"'> ]+)["']?[^>]*>""", r" \1 ", field, flags=re.I)
    return html.unescape(re.sub("<[^>]*>", "", field)).replace("\xa0", " ")


def opened(package, name):
    file = tempfile.NamedTemporaryFile(suffix=".sqlite")
    file.write(package.read(name))
    file.flush()
    return file, sqlite3.connect(file.name)


def tables(db):
    for table, names in COLUMNS.items():
        rule([row[1] for row in db.execute(f"pragma table_info({table})")] == names.split(), f"columns of {table}")
    rule(INDEXES <= {row[0] for row in db.execute("select name from sqlite_master where type = 'index'")}, "indexes")
    rule(db.execute("pragma integrity_check").fetchall() == [("ok",)], "integrity")


def collection(db):
    rows = db.execute("select id, crt, ver, conf, models, decks, dconf, tags from col").fetchall()
    rule(len(rows) == 1 and rows[0][0] == 1 and rows[0][2] == 11, "one row of schema 11")
    crt, conf, models, decks, dconf, tags = [rows[0][1]] + [json.loads(text) for text in rows[0][3:]]
    rule((crt - 60 * conf["creationOffset"]) % 86400 == 4 * 3600, "the first day begins at four")
    rule(tags == {} and conf["sched2021"] is True and conf["schedVer"] == 2, "scheduler")
    for kind, records in (("model", models), ("deck", decks), ("options", dconf)):
        names = [record["name"].lower() for record in records.values()]
        rule(all(str(record["id"]) == key for key, record in records.items()), f"{kind} ids")
        rule(len(set(names)) == len(names) and all(names), f"{kind} names")
    names = {deck["name"].lower() for deck in decks.values()}
    for deck in decks.values():
        rule(str(deck["conf"]) in dconf, f"options of {deck['name']}")
        rule("::" not in deck["name"] or deck["name"].rsplit("::", 1)[0].lower() in names, f"parent of {deck['name']}")
    for model in models.values():
        for kind in ("flds", "tmpls"):
            rule([part["ord"] for part in model[kind]] == list(range(len(model[kind]))), f"order in {model['name']}")
        rule(model["type"] == 0 or len(model["tmpls"]) == 1, f"cloze templates of {model['name']}")
    return models, decks


def notes(db, models):
    guids, known = set(), {}
    for id, guid, mid, mod, tags, flds, sfld, csum in db.execute("select id, guid, mid, mod, tags, flds, sfld, csum from notes"):
        fields = flds.split("\x1f")
        model = models.get(str(mid))
        rule(model is not None and len(fields) == len(model["flds"]), f"fields of {guid}")
        rule(guid and guid not in guids, f"guid {guid}")
        rule(tags == "" or (tags[0] == tags[-1] == " " and "  " not in tags), f"tags of {guid}")
        rule(csum == int(hashlib.sha1(stripped(fields[0]).encode()).hexdigest()[:8], 16), f"csum of {guid}")
        rule(str(sfld) == stripped(fields[0]), f"sort field of {guid}")
        rule(id > 10**12 and mod < 10**11, f"moments of {guid}")
        guids.add(guid)
        known[id] = model
    return known


def cards(db, known, decks):
    places, ids = set(), set()
    columns = "id nid did ord type queue due ivl reps left odue odid flags data"
    for row in db.execute(f"select {columns.replace(' ', ', ')} from cards"):
        card = dict(zip(columns.split(), row))
        name = f"card {card['id']}"
        model = known.get(card["nid"])
        rule(model is not None and str(card["did"]) in decks, f"note and deck of {name}")
        rule(model and (model["type"] == 1 or card["ord"] < len(model["tmpls"])), f"template of {name}")
        rule((card["nid"], card["ord"]) not in places, f"place of {name}")
        rule(card["queue"] in QUEUES[card["type"]], f"queue of {name}")
        rule(card["odue"] == 0 and card["odid"] == 0 and 0 <= card["flags"] <= 7, f"home and flag of {name}")
        rule(all(isinstance(card[key], int) for key in columns.split()[:-1]), f"whole numbers of {name}")
        if card["type"] == 2:
            rule(0 <= card["due"] < 10**6 and card["ivl"] >= 1 and card["reps"] >= 1, f"day of {name}")
        if card["type"] in (1, 3):
            rule(card["due"] > FIRST_MOMENT and card["left"] % 1000 >= 1, f"step of {name}")
        data = json.loads(card["data"] or "{}")
        rule(set(data) <= {"pos", "s", "d", "dr", "decay", "lrt", "cd"}, f"data of {name}")
        rule(("s" in data) == (card["type"] != 0), f"memory of {name}")
        if "s" in data:
            rule(data["s"] > 0 and 1 <= data["d"] <= 10 and isinstance(data["lrt"], int), f"memory of {name}")
        places.add((card["nid"], card["ord"]))
        ids.add(card["id"])
    return ids


def log(db, ids):
    for id, cid, ease, ivl, lastIvl, factor, time, type in db.execute(
        "select id, cid, ease, ivl, lastIvl, factor, time, type from revlog"
    ):
        rule(cid in ids and id > 10**12, f"card of answer {id}")
        rule(0 <= ease <= 4 and 0 <= type <= 5 and (ease > 0) == (type not in (4, 5)), f"kind of answer {id}")
        rule(0 <= time <= 60000 and isinstance(ivl, int) and isinstance(lastIvl, int), f"numbers of answer {id}")
        rule(factor == 0 or 100 <= factor <= 1100 or type == 4, f"difficulty of answer {id}")


def media(package):
    names = json.loads(package.read("media"))
    rule(sorted(names) == sorted(str(i) for i in range(len(names))), "numbers of media")
    rule(len(set(names.values())) == len(names), "names of media")
    rule(not any(re.search(r'[\[\]<>:"/?*^\\|\x00-\x1f]', name) for name in names.values()), "letters in names of media")
    return {name: hashlib.sha256(package.read(number)).hexdigest() for number, name in names.items()}


with zipfile.ZipFile(sys.argv[1]) as package:
    rule(package.testzip() is None, "checksums of the zip")
    rule(package.read("meta") == b"\x08\x02", "version of the package")
    stub, old = opened(package, "collection.anki2")
    rule(old.execute("select count(*) from notes").fetchone() == (1,), "one note for an old Anki")
    file, db = opened(package, "collection.anki21")
    tables(db)
    models, decks = collection(db)
    known = notes(db, models)
    log(db, cards(db, known, decks))
    count = lambda sql: db.execute(sql).fetchone()[0]
    print(
        json.dumps(
            {
                "broken": broken,
                "notes": len(known),
                "cards": count("select count(*) from cards"),
                "reviews": count("select count(*) from revlog"),
                "decks": sorted(deck["name"] for deck in decks.values()),
                "media": media(package),
                "studied": count("select count(*) from cards where type > 0"),
            }
        )
    )
