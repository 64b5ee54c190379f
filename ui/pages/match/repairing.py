"""Find homes for the unplaced: proposals that move as few others as possible, previewed before one is accepted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.link.jobs import Job
from ui.link.link import Link
from ui.pages.match.repair_lines import Line, Preview, Seen, count_words, look_for_homes, proof_words

TIME_LIMIT = 20.0


class Repairing(Dialog):
    """Looks at once, on a worker with progress and Stop; the chosen proposal is written as one step by Accept."""

    def __init__(self, parent: QWidget, link: Link, visit_id: str) -> None:
        super().__init__(parent, "Find homes for the unplaced", wide=720)
        self._link, self._visit_id = link, visit_id
        self._seen: Seen | None = None
        self._job: Job | None = None
        self.box.addWidget(label("Find homes for the unplaced", "section"))
        self.intro = label(
            "As many as possible get a home while the fewest others move; whoever is locked or confirmed stays. "
            "Nothing is written before you accept.",
            muted=True,
        )
        self.box.addWidget(self.intro)
        self.outcome = label("", strong=True)
        self.proof = label("", muted=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName("Looking for homes")
        for widget in (self.outcome, self.bar, self.proof):
            self.box.addWidget(widget)
        self.ways: TwoLines[Preview] = TwoLines("Proposals", lambda p: p.title, lambda p: p.short)
        self.ways.chosen.connect(self._show_way)
        self.lines: TwoLines[Line] = TwoLines("What would change", *_PARTS)
        self.inside = QWidget()
        both = QVBoxLayout(self.inside)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(look.px(6))
        self.which = label("Choose a proposal", strong=True)
        for part, stretch in ((self.which, 0), (self.ways, 2), (label("What would change", strong=True), 0)):
            both.addWidget(part, stretch)
        both.addWidget(self.lines, 5)
        self.lines.setMinimumHeight(look.px(150))
        self.box.addWidget(self.inside, 1)
        self.stop = Button("&Stop", self._stop)
        self.again = Button("&Look again", self.look)
        self.keep = Button("&Keep as it is", self.reject)
        self.accept_it = primary("&Accept", self._accept)
        self.add_buttons(self.stop, self.again, self.keep, self.accept_it)
        self.inside.hide()
        self.look()
        self.fit()
        self.resize(self.width(), max(self.height(), min(look.px(640), self._tallest())))

    def look(self) -> None:
        """Look for homes."""
        self._seen = None
        self._state(looking=True)
        self.outcome.setText("Looking for homes …")
        verb = partial(look_for_homes, self._visit_id, TIME_LIMIT)
        running = self._running()
        if running is not None:
            self._refused(f"“{running.label}” is still running. Wait until it is done, then look again.")
            return
        self._link.run("Find homes for the unplaced", verb, self._show, self._none, refused=self._refused)
        self._job = self._running()
        if self._job is not None:
            self._job.at.connect(self._at)

    def done(self, result: int) -> None:
        """Closing stops the search."""
        self._stop()
        super().done(result)

    def _tallest(self) -> int:
        return self.screen().availableGeometry().height() - look.px(60) if self.screen() else 600

    def _running(self) -> Job | None:
        return self._link.job

    def _at(self, _done: int, _total: int, words: str) -> None:
        self.outcome.setText(f"{words} …" if words else "Looking for homes …")

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            self.stop.setEnabled(False)

    def _show(self, seen: Seen) -> None:
        self._job = None
        if not isValid(self) or not self.isVisible():
            return
        self._seen = seen
        self._state(looking=False)
        previews = seen.previews
        if not previews:
            self.outcome.setText("Everybody has a home.")
            self.keep.setFocus()
            return
        best = previews[0].proposal
        self.outcome.setText(f"{count_words(best)}." if best.changes else "No home can be found for anybody.")
        self.proof.setText(proof_words(seen.found))
        self.inside.show()
        self.again.hide()
        several = len(previews) > 1
        self.which.setVisible(several)
        self.ways.setVisible(several)
        self.ways.setMinimumHeight(look.px(47 if look.percent <= 130 else 60) * min(len(previews), 2))
        self.ways.set_rows(previews)
        if not several:
            self._show_way(previews[0])
        self.intro.setVisible(look.percent <= 130)  # Large text needs the room for what is found.
        wanted = self.ways if several else self.lines
        wanted.setFocus()
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.lines))

    def _show_way(self, way: Preview) -> None:
        self.lines.set_rows(way.lines)
        self.accept_it.setEnabled(way.proposal.changes)

    def _none(self) -> None:
        self._job = None
        if isValid(self):
            self._state(looking=False)
            self.outcome.setText("Stopped. Nothing was changed.")
            self.again.setFocus()

    def _refused(self, sentence: str) -> None:
        self._job = None
        if isValid(self):
            self._state(looking=False)
            self.outcome.setText(sentence)
            self.again.setFocus()

    def _state(self, *, looking: bool) -> None:
        self.bar.setVisible(looking)
        self.stop.setVisible(looking)
        self.stop.setEnabled(True)
        self.again.setVisible(not looking)
        self.inside.hide()
        self.proof.setText("")
        self.accept_it.setEnabled(False)
        if looking:
            self.stop.setFocus()

    def _accept(self) -> None:
        way = self.ways.current() if self._seen else None
        if self._seen is None or way is None or not way.proposal.changes:
            return
        from exchange_desk.operations.repairing import accept_repair, repair_label

        verb = partial(accept_repair, visit_id=self._visit_id, proposal=way.proposal, before=self._seen.found.before)
        if self._link.do(repair_label(way.proposal), verb, hear=self._refused) is not None:
            self.accept()


_PARTS = (lambda line: line.first, lambda line: line.second, lambda line: line.status)
