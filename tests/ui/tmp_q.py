from __future__ import annotations
import tests.ui.test_concepts as T
globals().update({k:v for k,v in vars(T).items() if not k.startswith("__") and not k.startswith("test_")})
from PySide6.QtWidgets import QWidget
def test_x(make_desk: MakeDesk) -> None:
    start_in("de")
    desk = make_desk(pane="concepts", language="de", scale=2.0, still=True)
    desk.window.resize(1024, 640)
    for lesson in lessons():
      if lesson.key in ("distillation","experts"):
        desk.window.open_pane("concepts", lesson.key)
        for st in (0,1):
            if st: desk.window.pane.show_answered(lesson.key)
            desk.settle(); desk.qtbot.wait(30)
            v=desk.window.pane.shown
            m=v.horizontalScrollBar().maximum()
            if m:
                wide=[(type(w).__name__,w.minimumSizeHint().width(), getattr(w,'text',lambda:'')()[:60]) for w in v.findChildren(QWidget) if w.isVisible() and w.minimumSizeHint().width()>560]
                print(lesson.key,st,m,v.viewport().width(),wide[:12])
