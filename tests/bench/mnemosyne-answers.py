"""Mnemosyne answers cards by its own controller and database, without a window.

Prints ms from each grade until the next question stands: as it comes, when it saves every tenth answer, and when it saves each.
Usage: python3 mnemosyne-answers.py FOLDER CARDS GRADES
"""
import json
import sys
import time

from mnemosyne.libmnemosyne import Mnemosyne
from mnemosyne.libmnemosyne.ui_components.main_widget import MainWidget
from mnemosyne.libmnemosyne.ui_components.review_widget import ReviewWidget


class Window(MainWidget):
    def show_information(self, text):
        pass

    def show_error(self, text):
        raise RuntimeError(text)


class Review(ReviewWidget):
    """Takes what it is to show, and shows it to nobody."""

    def redraw_now(self):
        pass


folder, cards, grades = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
program = Mnemosyne(upload_science_logs=False, interested_in_old_reps=True)
program.components.insert(0, ("mnemosyne.libmnemosyne.gui_translators.gettext_gui_translator", "GetTextGuiTranslator"))
program.components.append((__name__, "Window"))
program.gui_for_component["ScheduledForgottenNew"] = [(__name__, "Review")]
program.initialise(folder, automatic_upgrades=False)
controller, database = program.controller(), program.database()
kind = program.card_type_with_id("1")
day = 24 * 60 * 60
today = int(time.time())
for i in range(cards):
    (card,) = controller.create_new_cards(
        {"f": f"What was agreed in article {i}?", "b": f"Term {i}"},
        kind,
        grade=4,
        tag_names=["law"],
        check_for_duplicates=False,
        save=False,
    )
    card.next_rep = today - day * (1 + i % 30)
    card.last_rep = card.next_rep - 10 * day
    card.acq_reps, card.ret_reps, card.grade = 2, 8, 4
    database.update_card(card, repetition_only=True)
database.save()
controller.reset_study_mode()
review = program.review_controller()


def answer():
    times = []
    for _ in range(grades):
        review.show_answer()
        began = time.perf_counter()
        review.grade_answer(4)
        times.append(1000 * (time.perf_counter() - began))
        time.sleep(0.02)
    return times


as_it_comes = answer()
program.config()["save_after_n_reps"] = 1
saved = answer()
program.finalise()
print(json.dumps({"next": as_it_comes, "saved": saved}))
