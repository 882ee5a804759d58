<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>desktop</name>
        <message>
            <location filename="../../desktop/app.py" />
            <source>Glassbox could not start. This file says why: {log_path}</source>
            <translation>Glassbox konnte nicht starten. Warum, steht in dieser Datei: {log_path}</translation>
        </message>
        <message>
            <location filename="../../desktop/logs.py" />
            <source>Something went wrong inside Glassbox.</source>
            <translation>In Glassbox ist etwas schiefgegangen.</translation>
        </message>
    </context>
    <context>
        <name>core/benchmarks</name>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>Did you mean {either}?</source>
            <translation>Meintest du {either}?</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>Try mmlu_astronomy, gsm8k or arc_easy.</source>
            <translation>Versuche es mit mmlu_astronomy, gsm8k oder arc_easy.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>There is no benchmark "{name}". {advice}</source>
            <translation>Einen Benchmark „{name}“ gibt es nicht. {advice}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/completion.py" />
            <source>has {choices} endings, and number {right} as the right one</source>
            <translation>hat {choices} Fortsetzungen, und Nummer {right} soll die richtige sein</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/completion.py" />
            <source>has an answer that is none of its options</source>
            <translation>hat eine Antwort, die nicht unter den Optionen ist</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/drop.py" />
            <source>has an answer without a number, a date or spans</source>
            <translation>hat eine Antwort ohne Zahl, Datum oder Textstelle</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/benchmarks/examples.py" />
            <source>{wanted} examples are to stand before each question, and there are {there}. Ask for fewer examples, or add the file that the set has them in.</source>
            <extracomment>For one: {wanted} examples are to stand before each question, and there is 1. Ask for fewer examples, or add the file that the set has them in.</extracomment>
            <translation>
                <numerusform>Vor jeder Frage sollen {wanted} Beispiele stehen, und es gibt nur 1. Nimm weniger Beispiele, oder füge die Datei hinzu, in der die Beispiele des Satzes stehen.</numerusform>
                <numerusform>Vor jeder Frage sollen {wanted} Beispiele stehen, und es gibt nur {there}. Nimm weniger Beispiele, oder füge die Datei hinzu, in der die Beispiele des Satzes stehen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/export.py" />
            <source>Such a file holds the results of exactly one model.</source>
            <translation>Eine solche Datei enthält die Ergebnisse von genau einem Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>MMLU, all 57 subjects</source>
            <translation>MMLU, alle 57 Fächer</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>has {choices} options instead of {letters}</source>
            <translation>hat {choices} Optionen statt {letters}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>has {letters} options, and option {number} as its answer</source>
            <translation>hat {letters} Optionen, und Option {number} soll die Antwort sein</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>MMLU-Pro, all 14 subjects</source>
            <translation>MMLU-Pro, alle 14 Fächer</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Arithmetic</source>
            <translation>Rechnen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/pane.py" />
            <source>Concepts</source>
            <translation>Grundlagen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Countries</source>
            <translation>Länder</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Elements</source>
            <translation>Elemente</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Leaked exam</source>
            <translation>Durchgesickerte Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Fresh exam</source>
            <translation>Frische Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>A bit of everything</source>
            <translation>Von allem etwas</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Spelling</source>
            <translation>Buchstabieren</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Stories</source>
            <translation>Geschichten</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Long sums that carry</source>
            <translation>Lange Summen mit Übertrag</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Two-digit sums</source>
            <translation>Zweistellige Summen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Units of measurement</source>
            <translation>Maßeinheiten</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/core/lessons.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>{title}, with options</source>
            <translation>{title}, mit Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>{title}, with examples</source>
            <translation>{title}, mit Beispielen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Your own questions</source>
            <translation>Deine eigenen Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>has {choices} options, and number {right} as the right one</source>
            <translation>hat {choices} Optionen, und Nummer {right} soll die richtige sein</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/published.py" />
            <source>{name} holds no scores that are known here: neither a results file of lm-evaluation-harness nor a table of Epoch AI's benchmark hub.</source>
            <translation>{name} enthält keine Ergebnisse, die hier bekannt sind: weder eine Ergebnisdatei von lm-evaluation-harness noch eine Tabelle aus dem Benchmark-Hub von Epoch AI.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/published.py" />
            <source>no score was found in it</source>
            <translation>es wurde kein Ergebnis darin gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/published.py" />
            <source>columns: {columns}</source>
            <translation>Spalten: {columns}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} has more than {most:,} questions, the most that Glassbox reads. Use a part of it.</source>
            <translation>{name} hat mehr als {most:,} Fragen; so viele liest Glassbox höchstens. Verwende einen Teil davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a list of texts</source>
            <translation>eine Liste von Texten</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a group of fields</source>
            <translation>eine Gruppe von Feldern</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>"{name}" in row {number:,} of {place} is not {wanted}.</source>
            <translation>„{name}“ in Zeile {number:,} von {place} passt nicht: Erwartet wird {wanted}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {place} {what}.</source>
            <translation>Zeile {number:,} von {place} {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>There is no file or folder {path}.</source>
            <translation>Eine Datei oder einen Ordner {path} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>The questions are not in the folder {name}: {wanted} was looked for.</source>
            <translation>Die Fragen sind nicht im Ordner {name}: Gesucht wurde {wanted}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>There are no questions in {name}.</source>
            <translation>In {name} sind keine Fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {place} has no "{name}". Is it a file of another question set?</source>
            <translation>Zeile {number:,} von {place} hat kein „{name}“. Gehört die Datei zu einem anderen Fragensatz?</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>is no row of fields</source>
            <translation>besteht nicht aus Feldern</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} is no table: {error}.</source>
            <translation>{name} ist keine Tabelle: {error}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {name} has {line} columns, and {head} are needed.</source>
            <translation>Zeile {number:,} von {name} hat {line} Spalten, nötig sind {head}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} is no JSON file: {error}.</source>
            <translation>{name} ist keine JSON-Datei: {error}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} has another layout than this question set.</source>
            <translation>{name} ist anders aufgebaut als dieser Fragensatz.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source> It lacks "{args}".</source>
            <translation> Es fehlt „{args}“.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {name} is not one of this question set.{reason}</source>
            <translation>Zeile {number:,} von {name} gehört nicht zu diesem Fragensatz.{reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Line {number:,} of {name} is no JSON: {error}.</source>
            <translation>Zeile {number:,} von {name} ist kein JSON: {error}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>on {items:,} items</source>
            <extracomment>For one: on 1 item</extracomment>
            <translation>
                <numerusform>bei 1 Aufgabe</numerusform>
                <numerusform>bei {items:,} Aufgaben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{difference:.1f} points</source>
            <translation>{difference:.1f} Punkte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{better} is ahead of {other} by {points} {on}, but that proves nothing: chance alone would make so large a difference in {percent} of cases. More items can tell.</source>
            <translation>{better} liegt {on} um {points} vor {other}, aber das beweist nichts: Durch Zufall allein wäre der Unterschied in {percent} der Fälle so groß. Mehr Aufgaben können Klarheit bringen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>less than 0.1 %</source>
            <translation>weniger als 0,1 %</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{first} and {second} do equally well {on}.</source>
            <translation>{first} und {second} sind {on} gleich gut.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{better} is better than {other} by {points} {on}: chance alone would make so large a difference in {percent} of cases.</source>
            <translation>{better} ist {on} um {points} besser als {other}: Durch Zufall allein wäre der Unterschied in {percent} der Fälle so groß.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>The results in {path} can't be read or written: {error}. Move that file away to begin with an empty one.</source>
            <translation>Die Ergebnisse in {path} können nicht gelesen oder geschrieben werden: {error}. Verschiebe diese Datei, um mit einer leeren anzufangen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>Another program is writing to the results in {path}. What is kept there stays; try again when it has finished.</source>
            <translation>Ein anderes Programm schreibt gerade in die Ergebnisse in {path}. Was dort steht, bleibt; versuche es noch einmal, wenn es fertig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>There is no run number {number}.</source>
            <translation>Einen Durchlauf mit der Nummer {number} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>{name} was written by a newer Glassbox, and this one can't read it.</source>
            <translation>{name} stammt von einem neueren Glassbox und kann hier nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>STEM</source>
            <comment>subject</comment>
            <translation>MINT</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>abstract algebra</source>
            <comment>subject</comment>
            <translation>abstrakte Algebra</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>anatomy</source>
            <comment>subject</comment>
            <translation>Anatomie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>astronomy</source>
            <comment>subject</comment>
            <translation>Astronomie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>biology</source>
            <comment>subject</comment>
            <translation>Biologie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>business</source>
            <comment>subject</comment>
            <translation>Wirtschaft</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>business ethics</source>
            <comment>subject</comment>
            <translation>Wirtschaftsethik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>chemistry</source>
            <comment>subject</comment>
            <translation>Chemie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>clinical knowledge</source>
            <comment>subject</comment>
            <translation>klinisches Wissen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college biology</source>
            <comment>subject</comment>
            <translation>Biologie, College</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college chemistry</source>
            <comment>subject</comment>
            <translation>Chemie, College</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college computer science</source>
            <comment>subject</comment>
            <translation>Informatik, College</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college mathematics</source>
            <comment>subject</comment>
            <translation>Mathematik, College</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college medicine</source>
            <comment>subject</comment>
            <translation>Medizin, College</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college physics</source>
            <comment>subject</comment>
            <translation>Physik, College</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>computer science</source>
            <comment>subject</comment>
            <translation>Informatik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>computer security</source>
            <comment>subject</comment>
            <translation>Computersicherheit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>conceptual physics</source>
            <comment>subject</comment>
            <translation>Physik in Begriffen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>econometrics</source>
            <comment>subject</comment>
            <translation>Ökonometrie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>economics</source>
            <comment>subject</comment>
            <translation>Volkswirtschaft</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>electrical engineering</source>
            <comment>subject</comment>
            <translation>Elektrotechnik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>elementary mathematics</source>
            <comment>subject</comment>
            <translation>elementare Mathematik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>engineering</source>
            <comment>subject</comment>
            <translation>Ingenieurwesen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>formal logic</source>
            <comment>subject</comment>
            <translation>formale Logik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>global facts</source>
            <comment>subject</comment>
            <translation>Fakten aus aller Welt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>health</source>
            <comment>subject</comment>
            <translation>Gesundheit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school biology</source>
            <comment>subject</comment>
            <translation>Biologie, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school chemistry</source>
            <comment>subject</comment>
            <translation>Chemie, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school computer science</source>
            <comment>subject</comment>
            <translation>Informatik, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school European history</source>
            <comment>subject</comment>
            <translation>europäische Geschichte, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school geography</source>
            <comment>subject</comment>
            <translation>Geografie, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school government and politics</source>
            <comment>subject</comment>
            <translation>Staat und Politik, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school macroeconomics</source>
            <comment>subject</comment>
            <translation>Makroökonomie, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school mathematics</source>
            <comment>subject</comment>
            <translation>Mathematik, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school microeconomics</source>
            <comment>subject</comment>
            <translation>Mikroökonomie, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school physics</source>
            <comment>subject</comment>
            <translation>Physik, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school psychology</source>
            <comment>subject</comment>
            <translation>Psychologie, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school statistics</source>
            <comment>subject</comment>
            <translation>Statistik, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school US history</source>
            <comment>subject</comment>
            <translation>US-Geschichte, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school world history</source>
            <comment>subject</comment>
            <translation>Weltgeschichte, High School</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>history</source>
            <comment>subject</comment>
            <translation>Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>human aging</source>
            <comment>subject</comment>
            <translation>Altern des Menschen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>human sexuality</source>
            <comment>subject</comment>
            <translation>Sexualität des Menschen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>humanities</source>
            <comment>subject</comment>
            <translation>Geisteswissenschaften</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>international law</source>
            <comment>subject</comment>
            <translation>Völkerrecht</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>jurisprudence</source>
            <comment>subject</comment>
            <translation>Rechtslehre</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>law</source>
            <comment>subject</comment>
            <translation>Recht</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>logical fallacies</source>
            <comment>subject</comment>
            <translation>Fehlschlüsse</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>machine learning</source>
            <comment>subject</comment>
            <translation>maschinelles Lernen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>management</source>
            <comment>subject</comment>
            <translation>Management</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>marketing</source>
            <comment>subject</comment>
            <translation>Marketing</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>math</source>
            <comment>subject</comment>
            <translation>Mathematik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>medical genetics</source>
            <comment>subject</comment>
            <translation>medizinische Genetik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>miscellaneous</source>
            <comment>subject</comment>
            <translation>Vermischtes</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>moral disputes</source>
            <comment>subject</comment>
            <translation>moralische Streitfragen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>moral scenarios</source>
            <comment>subject</comment>
            <translation>moralische Szenarien</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>nutrition</source>
            <comment>subject</comment>
            <translation>Ernährung</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>other</source>
            <comment>subject</comment>
            <translation>Übriges</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>philosophy</source>
            <comment>subject</comment>
            <translation>Philosophie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>physics</source>
            <comment>subject</comment>
            <translation>Physik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>prehistory</source>
            <comment>subject</comment>
            <translation>Vorgeschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>professional accounting</source>
            <comment>subject</comment>
            <translation>Rechnungswesen für Fachleute</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>professional law</source>
            <comment>subject</comment>
            <translation>Recht für Fachleute</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>professional medicine</source>
            <comment>subject</comment>
            <translation>Medizin für Fachleute</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>professional psychology</source>
            <comment>subject</comment>
            <translation>Psychologie für Fachleute</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>psychology</source>
            <comment>subject</comment>
            <translation>Psychologie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>public relations</source>
            <comment>subject</comment>
            <translation>Öffentlichkeitsarbeit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>security studies</source>
            <comment>subject</comment>
            <translation>Sicherheitspolitik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>social sciences</source>
            <comment>subject</comment>
            <translation>Sozialwissenschaften</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>sociology</source>
            <comment>subject</comment>
            <translation>Soziologie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>US foreign policy</source>
            <comment>subject</comment>
            <translation>US-Außenpolitik</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>virology</source>
            <comment>subject</comment>
            <translation>Virologie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>world religions</source>
            <comment>subject</comment>
            <translation>Weltreligionen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/summary.py" />
            <source>None of the questions of {title} fits what this model can read at once. Ask with fewer examples, or take a model with a longer context.</source>
            <translation>Keine Frage aus {title} passt in das, was dieses Modell auf einmal lesen kann. Nimm weniger Beispiele oder ein Modell mit längerem Kontext.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/task.py" />
            <source>{title} has {most_shots} examples at most.</source>
            <translation>{title} hat höchstens {most_shots} Beispiele.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/task.py" />
            <source>{title} is asked without examples.</source>
            <translation>{title} wird ohne Beispiele gefragt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/text.py" />
            <source>Perplexity on a text</source>
            <translation>Perplexität über einen Text</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>TruthfulQA, one true answer</source>
            <translation>TruthfulQA, eine wahre Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>TruthfulQA, all true answers</source>
            <translation>TruthfulQA, alle wahren Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>doesn't say of each option whether it is true</source>
            <translation>sagt nicht bei jeder Option, ob sie wahr ist</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>has no true option</source>
            <translation>hat keine wahre Option</translation>
        </message>
    </context>
    <context>
        <name>core/blocks</name>
        <message>
            <location filename="../../desktop/core/blocks/layout.py" />
            <location filename="../../desktop/core/outliers.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <location filename="../../desktop/ui/status_bar.py" />
            <location filename="../../resources/openness/families.tsv" />
            <source>weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/layout.py" />
            <source>the weights, each a number by itself</source>
            <translation>die Gewichte, jedes eine Zahl für sich</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>a 16-bit float</source>
            <translation>eine 16-Bit-Gleitkommazahl</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale, {half}</source>
            <translation>der Skalenfaktor, {half}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the minimum, {half}</source>
            <translation>das Minimum, {half}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale of the scales, {half}</source>
            <translation>der Skalenfaktor der Skalenfaktoren, {half}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale of the minimums, {half}</source>
            <translation>der Skalenfaktor der Minima, {half}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>8 scales and 8 minimums, 6 bits each</source>
            <translation>8 Skalenfaktoren und 8 Minima, je 6 Bit</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/blocks/types.py" />
            <source>{count} bits</source>
            <extracomment>For one: {count} bit</extracomment>
            <translation>
                <numerusform>{count} Bit</numerusform>
                <numerusform>{count} Bit</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>4 bits (E2M1)</source>
            <translation>4 Bit (E2M1)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the quants, {bits} a weight</source>
            <translation>die gerundeten Werte, {bits} pro Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the highest bit of each quant</source>
            <translation>das höchste Bit jedes Werts</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale, a power of two (E8M0)</source>
            <translation>der Skalenfaktor, eine Zweierpotenz (E8M0)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>4 scales, 8-bit floats (UE4M3), one for 16 weights</source>
            <translation>4 Skalenfaktoren, 8-Bit-Gleitkommazahlen (UE4M3), einer für 16 Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales and 16 minimums, 4 bits each</source>
            <translation>16 Skalenfaktoren und 16 Minima, je 4 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales, 6 bits each</source>
            <translation>16 Skalenfaktoren, je 6 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales, 8 bits each</source>
            <translation>16 Skalenfaktoren, je 8 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the lower 4 bits of each quant</source>
            <translation>die unteren 4 Bits jedes Werts</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper 2 bits of each quant</source>
            <translation>die oberen 2 Bits jedes Werts</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper 2 bits of 8 scales</source>
            <translation>die oberen 2 Bits von 8 Skalenfaktoren</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the lower 4 bits of 8 scales</source>
            <translation>die unteren 4 Bits von 8 Skalenfaktoren</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the sign of each weight</source>
            <translation>das Vorzeichen jedes Gewichts</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>patterns of weights, their signs and scales</source>
            <translation>Muster von Gewichten, ihre Vorzeichen und Skalenfaktoren</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>which pattern of weights, from a table</source>
            <translation>welches Muster von Gewichten, aus einer Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper bits of that choice</source>
            <translation>die oberen Bits dieser Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>scales of the sub-blocks</source>
            <translation>Skalenfaktoren der Unterblöcke</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>scales and signs</source>
            <translation>Skalenfaktoren und Vorzeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scales, in parts</source>
            <translation>die Skalenfaktoren, in Teilen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>weights as digits 0, 1, 2: five to a byte</source>
            <translation>Gewichte als Ziffern 0, 1, 2: fünf in einem Byte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>weights as digits 0, 1, 2: four to a byte</source>
            <translation>Gewichte als Ziffern 0, 1, 2: vier in einem Byte</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message numerus="yes">
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart yet. If the preference is as great as it looks now ({lead:.0f} %), about {more} more votes would show it in 4 of 5 cases.</source>
            <extracomment>For one: They can't be told apart yet. If the preference is as great as it looks now ({lead:.0f} %), about {more} more vote would show it in 4 of 5 cases.</extracomment>
            <translation>
                <numerusform>Sie lassen sich noch nicht unterscheiden. Ist der Vorzug so groß, wie es jetzt aussieht ({lead:.0f} %), würde ihn etwa {more} weitere Stimme in 4 von 5 Fällen zeigen.</numerusform>
                <numerusform>Sie lassen sich noch nicht unterscheiden. Ist der Vorzug so groß, wie es jetzt aussieht ({lead:.0f} %), würden ihn etwa {more} weitere Stimmen in 4 von 5 Fällen zeigen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>A preference of 60 : 40 shows after about {need} votes, a clearer one sooner.</source>
            <translation>Ein Vorzug von 60 : 40 zeigt sich nach etwa {need} Stimmen, ein deutlicherer früher.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>These votes tell them apart: {better} is preferred to {other}.</source>
            <translation>Diese Stimmen unterscheiden sie: {better} wird {other} vorgezogen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart yet. If one of them is preferred 60 : 40, about {most} more votes would show it in 4 of 5 cases.</source>
            <extracomment>For one: They can't be told apart yet. If one of them is preferred 60 : 40, about {most} more vote would show it in 4 of 5 cases.</extracomment>
            <translation>
                <numerusform>Sie lassen sich noch nicht unterscheiden. Wird eines von beiden 60 : 40 vorgezogen, würde das etwa {most} weitere Stimme in 4 von 5 Fällen zeigen.</numerusform>
                <numerusform>Sie lassen sich noch nicht unterscheiden. Wird eines von beiden 60 : 40 vorgezogen, würden das etwa {most} weitere Stimmen in 4 von 5 Fällen zeigen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart, and a preference of 60 : 40 would have shown by now.</source>
            <translation>Sie lassen sich nicht unterscheiden, und ein Vorzug von 60 : 40 hätte sich inzwischen gezeigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>{name} has changed since {since}: some of its bytes are wrong. Remove it, and get it again.</source>
            <translation>{name} hat sich verändert, seit {since}: Einige Bytes sind falsch. Entferne die Datei und hole sie neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it was checked on {day}</source>
            <translation>sie am {day} geprüft wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it came here</source>
            <translation>sie hierherkam</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as the Hub published it.</source>
            <extracomment>For one: Every byte is as the Hub published it.</extracomment>
            <translation>
                <numerusform>Jedes Byte ist so, wie der Hub es veröffentlicht hat.</numerusform>
                <numerusform>Jedes Byte der {files} Dateien ist so, wie der Hub es veröffentlicht hat.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as in the workshop pack.</source>
            <extracomment>For one: Every byte is as in the workshop pack.</extracomment>
            <translation>
                <numerusform>Jedes Byte ist so wie im Workshop-Paket.</numerusform>
                <numerusform>Jedes Byte der {files} Dateien ist so wie im Workshop-Paket.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as it was when it came here.</source>
            <extracomment>For one: Every byte is as it was when it came here.</extracomment>
            <translation>
                <numerusform>Jedes Byte ist so wie bei der Ankunft hier.</numerusform>
                <numerusform>Jedes Byte der {files} Dateien ist so wie bei der Ankunft hier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as it was on {day}.</source>
            <extracomment>For one: Every byte is as it was on {day}.</extracomment>
            <translation>
                <numerusform>Jedes Byte ist so wie am {day}.</numerusform>
                <numerusform>Jedes Byte der {files} Dateien ist so wie am {day}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>No checksum was known for this model. It is recorded now, so that the next check tells whether something has changed.</source>
            <translation>Für dieses Modell war keine Prüfsumme bekannt. Jetzt ist sie notiert, und das nächste Prüfen zeigt, ob sich etwas verändert hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it was downloaded</source>
            <translation>sie heruntergeladen wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it came in a pack</source>
            <translation>sie in einem Paket ankam</translation>
        </message>
        <message>
            <location filename="../../desktop/core/compute_budget.py" />
            <source>arXiv 2203.15556, approach 3</source>
            <translation>arXiv 2203.15556, Ansatz 3</translation>
        </message>
        <message>
            <location filename="../../desktop/core/compute_budget.py" />
            <source>arXiv 2404.10102, equation 4</source>
            <translation>arXiv 2404.10102, Gleichung 4</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>With {pictures} pictures, which are not in this file: {names}</source>
            <translation>Mit {pictures} Bildern, die nicht in dieser Datei sind: {names}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Conversation</source>
            <translation>Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>With a picture, which is not in this file: {pictures}.png</source>
            <translation>Mit einem Bild, das nicht in dieser Datei ist: {pictures}.png</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/conversation_export.py" />
            <source>*Other versions, {others} messages, are not in this file.*</source>
            <extracomment>For one: *Other versions, {others} message, are not in this file.*</extracomment>
            <translation>
                <numerusform>*Andere Fassungen, {others} Nachricht, sind nicht in dieser Datei.*</numerusform>
                <numerusform>*Andere Fassungen, {others} Nachrichten, sind nicht in dieser Datei.*</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>temperature {temperature:g}, top-k {top_k}</source>
            <translation>Temperatur {temperature:g}, Top-k {top_k}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>top-p {top_p:g}, min-p {min_p:g}</source>
            <translation>Top-p {top_p:g}, Min-p {min_p:g}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/conversation_export.py" />
            <source>seed {seed}, {generated_tokens:,} tokens</source>
            <extracomment>For one: seed {seed}, {generated_tokens:,} token</extracomment>
            <translation>
                <numerusform>Seed {seed}, {generated_tokens:,} Token</numerusform>
                <numerusform>Seed {seed}, {generated_tokens:,} Tokens</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>## Question

{shown}</source>
            <translation>## Frage

{shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>(no answer)</source>
            <translation>(keine Antwort)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>This conversation was exported by a newer Glassbox, which this one can't read.</source>
            <translation>Diesen Chat hat ein neueres Glassbox exportiert. Er kann hier nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>This is no conversation that Glassbox has exported as JSON.</source>
            <translation>Das ist kein Chat, den Glassbox als JSON exportiert hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>{name} can't be written to {parent}.</source>
            <translation>{name} lässt sich in {parent} nicht speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>file {model_fingerprint}</source>
            <translation>Datei {model_fingerprint}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>{tokens_per_s:.3g} tokens/s</source>
            <translation>{tokens_per_s:.3g} Tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_parts.py" />
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source> with the {saved} conversations that can be read</source>
            <translation> mit den {saved} lesbaren Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The conversation could not be written to the disk</source>
            <translation>Der Chat konnte nicht auf die Festplatte geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>{reason}. The chat goes on, and is kept as soon as that is over.</source>
            <translation>{reason}. Der Chat geht weiter und wird gespeichert, sobald das behoben ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The file with the conversations was damaged. Glassbox begins a new one{what}, and keeps the old one as {name}.</source>
            <translation>Die Datei mit den Chats war beschädigt. Glassbox beginnt eine neue{what} und behält die alte als {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>Conversations can't be kept in {parent}, so they last only until Glassbox is closed.</source>
            <translation>Chats lassen sich in {parent} nicht speichern. Sie bleiben nur, bis Glassbox geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>{path} is no file</source>
            <translation>{path} ist keine Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source> with the one conversation that can be read</source>
            <translation> mit dem einen lesbaren Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The disk is full</source>
            <translation>Die Festplatte ist voll</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The file with the conversations may not be written to</source>
            <translation>In die Datei mit den Chats darf nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>Another program holds the file with the conversations</source>
            <translation>Ein anderes Programm hält die Datei mit den Chats fest</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The conversations on this laptop were kept by a newer Glassbox, and this one leaves them as they are. New ones last only until it is closed.</source>
            <translation>Die Chats auf diesem Laptop stammen von einem neueren Glassbox, und dieses lässt sie, wie sie sind. Neue bleiben nur, bis es geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source>The demo models' questions are missing. Install Glassbox again.</source>
            <translation>Die Fragen der Demo-Modelle fehlen. Installiere Glassbox neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source>The questions in {name} can't be read. Install Glassbox again.</source>
            <translation>Die Fragen in {name} können nicht gelesen werden. Installiere Glassbox neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/epoch_models.py" />
            <source>Two of Epoch AI's tables are needed: the models with their training compute, and the MMLU scores. Choose both files at once.</source>
            <translation>Zwei Tabellen von Epoch AI sind nötig: die Modelle mit ihrem Rechenaufwand beim Training und die MMLU-Ergebnisse. Wähle beide Dateien auf einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/epoch_models.py" />
            <source>These two tables have no model in common that has both a compute and a score.</source>
            <translation>Diese zwei Tabellen haben kein Modell gemeinsam, zu dem es Rechenaufwand und Ergebnis gibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file is the image encoder that belongs to a model (mmproj), not a model.</source>
            <translation>Diese Datei ist der Bild-Teil eines Modells (mmproj), kein Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This is a LoRA adapter, not a model.</source>
            <translation>Das ist ein LoRA-Adapter, kein Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file holds measurements for quantizing a model (imatrix), not a model.</source>
            <translation>Diese Datei enthält Messwerte zum Quantisieren eines Modells (imatrix), kein Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file has no weights.</source>
            <translation>Diese Datei enthält keine Gewichte.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/file_names.py" />
            <source>The file {path!r} has a name that can't be used on every computer.</source>
            <translation>Die Datei {path!r} hat einen Namen, der nicht auf jedem Computer geht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/file_names.py" />
            <source>{found} leads out of {folder} by a link, so nothing is written there. Remove the link, then try again.</source>
            <translation>{found} führt über eine Verknüpfung aus {folder} hinaus, deshalb wird dort nichts geschrieben. Die Verknüpfung entfernen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>fits</source>
            <translation>passt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>may be slow</source>
            <translation>evtl. langsam</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>won't fit</source>
            <translation>passt nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits on the graphics card: about {total} of memory there.</source>
            <translation>Passt auf die Grafikkarte: etwa {total} Speicher dort.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits, but the processor reads about {read} of weights for each token: a few tokens a second at most.</source>
            <translation>Passt, aber der Prozessor liest pro Token etwa {read} an Gewichten: höchstens ein paar Tokens pro Sekunde.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Needs about {size} of memory, more than this computer can give: it has {memory_total}.</source>
            <translation>Braucht etwa {size} Speicher, mehr als dieser Computer geben kann: Er hat {memory_total}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits: about {size} of memory, and {free} are free.</source>
            <translation>Passt: etwa {size} Speicher, und {free} sind frei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Needs about {size} of memory, and {free} are free: close other programs first, or it will be slow.</source>
            <translation>Braucht etwa {size} Speicher, und {free} sind frei: Schließe erst andere Programme, sonst wird es langsam.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is not a GGUF file. Glassbox runs models in the GGUF format.</source>
            <translation>Das ist keine GGUF-Datei. Glassbox nutzt Modelle im Format GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This GGUF file can't be used: {why}.</source>
            <translation>Diese GGUF-Datei ist nicht nutzbar: {why}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a placeholder of Git LFS, not the model itself. Download the model file.</source>
            <translation>Das ist ein Platzhalter von Git LFS, nicht das Modell selbst. Lade die Modelldatei herunter.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a web page, not a model. Download the file itself.</source>
            <translation>Das ist eine Webseite, kein Modell. Lade die Datei selbst herunter.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a Safetensors file. Glassbox runs models in the GGUF format.</source>
            <translation>Das ist eine Safetensors-Datei. Glassbox nutzt Modelle im Format GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is an archive or a PyTorch file. Glassbox runs models in the GGUF format.</source>
            <translation>Das ist ein Archiv oder eine PyTorch-Datei. Glassbox nutzt Modelle im Format GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a model in the old GGML format. Look for the same model as GGUF.</source>
            <translation>Das ist ein Modell im alten Format GGML. Suche dasselbe Modell als GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>a tensor's name</source>
            <translation>der Name eines Tensors</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>The file ends after {file_size}, but its header promises {end}: the download is not finished.</source>
            <translation>Die Datei endet nach {file_size}, laut Header müssten es {end} sein: Der Download ist nicht fertig.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>The file is empty.</source>
            <translation>Die Datei ist leer.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>it is made for big-endian machines</source>
            <translation>sie ist für Big-Endian-Rechner gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its version, {version}, is too old</source>
            <translation>ihre Version, {version}, ist zu alt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its version, {version}, is newer than this program</source>
            <translation>ihre Version, {version}, ist neuer als dieses Programm</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} has the unknown value type {kind}</source>
            <translation>{key!r} hat den unbekannten Werttyp {kind}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} claims {count:,} values</source>
            <translation>{key!r} soll {count:,} Werte haben</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its alignment is no power of two</source>
            <translation>die Ausrichtung ist keine Zweierpotenz</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>the name of a tensor has {raw_name:,} characters</source>
            <translation>der Name eines Tensors hat {raw_name:,} Zeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} has {dimensions} dimensions</source>
            <translation>der Tensor {name!r} hat {dimensions} Dimensionen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} has an impossible shape</source>
            <translation>der Tensor {name!r} hat eine unmögliche Form</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} is there twice</source>
            <translation>den Tensor {name!r} gibt es doppelt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} is not where it should be</source>
            <translation>der Tensor {name!r} liegt nicht, wo er sein sollte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} is there twice</source>
            <translation>{key!r} gibt es doppelt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} is nested too deep</source>
            <translation>{key!r} ist zu tief verschachtelt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>the rows of tensor {name!r} are no whole blocks</source>
            <translation>die Zeilen des Tensors {name!r} sind keine ganzen Blöcke</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>a name</source>
            <translation>ein Name</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>The file's header is damaged: {what}. Download the file again.</source>
            <translation>Der Header der Datei ist beschädigt: {what}. Lade die Datei noch einmal herunter.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>it claims {count:,} {what}</source>
            <translation>er nennt {count:,} {what}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>{what} claims {length:,} bytes</source>
            <translation>{what} soll {length:,} Byte lang sein</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>{key!r} claims {count:,} texts</source>
            <translation>{key!r} soll {count:,} Texte haben</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>The file ends after {size}, in the middle of its header: the download is not finished.</source>
            <translation>Die Datei endet nach {size}, mitten im Header: Der Download ist nicht fertig.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>it claims to be longer than {longest_header}</source>
            <translation>er soll länger als {longest_header} sein</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This is one of {count} parts of a model, and its name does not say which: give all parts the names that they were published with.</source>
            <translation>Das ist einer von {count} Teilen eines Modells, und sein Name sagt nicht, welcher: Gib allen Teilen die Namen, unter denen sie veröffentlicht wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This is a later part of a split model. Put {first} beside it.</source>
            <translation>Das ist ein späterer Teil eines aufgeteilten Modells. Lege {first} daneben.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source> and {missing} more</source>
            <translation> und {missing} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This model is split into {count} files, and {missing}{more} is not there. Put all parts into one folder.</source>
            <translation>Dieses Modell ist auf {count} Dateien aufgeteilt, und es fehlt: {missing}{more}. Lege alle Teile in einen Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/importance.py" />
            <source>{name} is not an importance matrix, or a damaged one.</source>
            <translation>{name} ist keine Importance-Matrix, oder sie ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Whole</source>
            <translation>Voll</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>8 to 6 bits</source>
            <translation>8 bis 6 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>5 bits</source>
            <translation>5 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>4 bits</source>
            <translation>4 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>3 bits</source>
            <translation>3 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>2 bits</source>
            <translation>2 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Below 2</source>
            <translation>Unter 2</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>The smallest that stays close: the same likeliest next token {agreement}, and {kld} of KL divergence. {bytes}, {share:.0f} % of the original's size.</source>
            <translation>Die kleinste Kopie, die nah dran bleibt: {agreement} dasselbe wahrscheinlichste nächste Token, und {kld} KL-Divergenz. {bytes}, {share:.0f} % der Größe des Originals.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Close means: on average at most {most_kld} nats of KL divergence (and at most {most_share:.0f} % of the nats by which the original itself is unsure), and the same likeliest next token at least {least_agreement:.0f} times in 100, both with their whole 95 % interval. The limits are this program's own judgement: look at the table for yours.</source>
            <translation>Nah dran heißt: im Mittel höchstens {most_kld} Nat KL-Divergenz (und höchstens {most_share:.0f} % der Nat, um die das Original selbst unsicher ist) und in mindestens {least_agreement:.0f} von 100 Fällen dasselbe wahrscheinlichste nächste Token, beides mit dem ganzen 95-%-Intervall. Die Grenzen hat dieses Programm selbst gesetzt: Für dein eigenes Urteil sieh in die Tabelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source> {type} loses more: {kld}, and {agreement}.</source>
            <translation> {type} verliert mehr: {kld}, und {agreement} dasselbe Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>The nearest is {type}: {kld}, and {agreement}.</source>
            <translation>Am nächsten kommt {type}: {kld}, und {agreement} dasselbe Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{top1_agreement:.1f} times in 100</source>
            <translation>in {top1_agreement:.1f} von 100 Fällen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{kld_mean} nats</source>
            <translation>{kld_mean} Nat</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{type} is the sensible choice</source>
            <translation>{type} ist die vernünftige Wahl</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source> {type} may do as well: only a longer text would tell.</source>
            <translation> {type} ist vielleicht genauso gut: Das würde nur ein längerer Text zeigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>None of these stays close</source>
            <translation>Keine davon bleibt nah dran</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{reason} Try a type with more bits.</source>
            <translation>{reason} Nimm einen Typ mit mehr Bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>No sensible choice yet</source>
            <translation>Noch keine vernünftige Wahl</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{reason} A longer text would tell whether it is near.</source>
            <translation>{reason} Ein längerer Text würde zeigen, ob das nah genug ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder_store.py" />
            <source>There is no file {path}.</source>
            <translation>Die Datei {path} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>The claim</source>
            <translation>Die Behauptung</translation>
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>What this laptop shows</source>
            <translation>Was dieser Laptop zeigt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>Where it ends</source>
            <translation>Wo das aufhört</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>Give more of the name, or the path of the file.</source>
            <translation>Nenne mehr vom Namen oder den Pfad der Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>There is no model {model}. The library has {listed}.</source>
            <translation>Ein Modell {model} gibt es nicht. In der Bibliothek ist {listed}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>{first} and {more} more</source>
            <translation>{first} und {more} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>{model} could be {listed}. {advice}</source>
            <translation>{model} kann {listed} sein. {advice}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>There is no model {model}: the library is empty. Give the path of a GGUF file.</source>
            <translation>Ein Modell {model} gibt es nicht: Die Bibliothek ist leer. Nenne den Pfad einer GGUF-Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>what comes with Glassbox</source>
            <translation>was zu Glassbox gehört</translation>
        </message>
        <message>
            <location filename="../../desktop/core/licenses.py" />
            <source>a license of its own</source>
            <translation>eine eigene Lizenz</translation>
        </message>
        <message>
            <location filename="../../desktop/core/licenses.py" />
            <source>license unknown</source>
            <translation>Lizenz unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/memory_subject.py" />
            <source>All experts must be in memory, though each token uses {active_share:.0f} % of the weights.</source>
            <translation>Alle Experten müssen im Speicher sein, obwohl jedes Token nur {active_share:.0f} % der Gewichte nutzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/memory_subject.py" />
            <source>Cache, working space and mixtures as in {like}, the nearest known model.</source>
            <translation>Cache, Arbeitspuffer und Mischungen wie bei {like}, dem ähnlichsten bekannten Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>The new file can't be written in {parent}: {reason}.</source>
            <translation>Die neue Datei kann in {parent} nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>You have no permission to write in the folder {parent}.</source>
            <translation>Du darfst im Ordner {parent} nicht schreiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>The new file would take the place of the one it is made from. Give it another name.</source>
            <translation>Die neue Datei würde die ersetzen, aus der sie entsteht. Gib ihr einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{target} is a folder. Name a file in it.</source>
            <translation>{target} ist ein Ordner. Nenne eine Datei darin.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{target} is not an ordinary file.</source>
            <translation>{target} ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{name} is there already. Choose another name, or allow it to be replaced.</source>
            <translation>{name} gibt es schon. Wähle einen anderen Namen oder erlaube das Ersetzen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>There is no folder {parent}.</source>
            <translation>Den Ordner {parent} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_text.py" />
            <source>This is not a number. Write it as 3.14, 1/3, 2^-9, 6.02e23 or 14:37.</source>
            <translation>Das ist keine Zahl. Schreib sie so: 3,14 oder 1/3 oder 2^-9 oder 6,02e23 oder 14:37.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>A whole number from 0 to {most}, less the zero point, times one scale for all.</source>
            <translation>Eine ganze Zahl von 0 bis {most}, minus Nullpunkt, mal ein Skalenfaktor für alle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Beyond the range: it is cut off at {end}.</source>
            <translation>Außerhalb des Wertebereichs: Bei {end} wird abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>{fraction} is left unused, so that the range is the same on both sides of 0.</source>
            <translation>{fraction} bleibt ungenutzt, damit der Wertebereich auf beiden Seiten der 0 gleich ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>A whole number times one scale for all. The first bit of a negative number is 1.</source>
            <translation>Eine ganze Zahl mal ein Skalenfaktor für alle. Das erste Bit einer negativen Zahl ist 1.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Beyond the range, which ends at {greatest}: it becomes {word}.</source>
            <translation>Außerhalb des Wertebereichs, der bei {greatest} endet: Das Ergebnis ist {word}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>infinity</source>
            <translation>unendlich</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>not a number</source>
            <translation>keine Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Zero: every bit is 0.</source>
            <translation>Null: Jedes Bit ist 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Subnormal: with no 1 among the exponent's bits, the hidden 1 before the mantissa is a 0. So close to 0 the steps no longer shrink.</source>
            <translation>Subnormal: Hat der Exponent keine einzige 1, ist die versteckte 1 vor der Mantisse eine 0. So nah an der 0 werden die Schritte nicht mehr kleiner.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Infinity: an exponent of only ones, with a mantissa of 0. What is too large for the format ends here.</source>
            <translation>Unendlich: ein Exponent nur aus Einsen mit einer Mantisse von 0. Was für das Format zu groß ist, landet hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Not a number (NaN). This format has no infinity: what is too large for it is NaN, unless the program cuts it off at the greatest number first.</source>
            <translation>Keine Zahl (NaN). Dieses Format kennt kein Unendlich: Was dafür zu groß ist, wird NaN, es sei denn, das Programm schneidet es vorher bei der größten Zahl ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Not a number (NaN): what 0 divided by 0 gives. Whatever is computed with it is NaN, too, so one such weight can spoil a whole answer.</source>
            <translation>Keine Zahl (NaN): das, was 0 geteilt durch 0 ergibt. Was damit berechnet wird, ist auch NaN. Ein einziges solches Gewicht kann also eine ganze Antwort verderben.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>An ordinary number: a hidden 1 stands before the mantissa.</source>
            <translation>Eine gewöhnliche Zahl: Vor der Mantisse steht eine versteckte 1.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Whole numbers can't say NaN: it becomes 0.</source>
            <translation>Ganze Zahlen kennen kein NaN: Daraus wird 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>This format can't say NaN: it becomes −0.</source>
            <translation>Dieses Format kennt kein NaN: Daraus wird −0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Too small: it becomes 0.</source>
            <translation>Zu klein: Daraus wird 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Minus zero: equal to 0, yet a pattern of its own.</source>
            <translation>Minus null: gleich 0, aber mit einem eigenen Bitmuster.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>{writer} and {reader} expect different words, but which one answers better is open: {writer} was preferred in {share} of the cases ({low} to {high}, 95 %; votes: {count}).</source>
            <translation>{writer} und {reader} erwarten verschiedene Wörter, aber welches besser antwortet, ist offen: {writer} wurde in {share} der Fälle vorgezogen ({low} bis {high}, 95 %; Stimmen: {count}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>Votes and reading disagree: the two expect nearly the same words, but you preferred {better} in {share} of the cases ({low} to {high}, 95 %; votes: {count}). More votes would tell whether that is chance.</source>
            <translation>Stimmen und Mitlesen widersprechen sich: Beide erwarten fast dieselben Wörter, aber du hast {better} in {share} der Fälle vorgezogen ({low} bis {high}, 95 %; Stimmen: {count}). Ob das Zufall ist, würden mehr Stimmen zeigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>Votes and reading agree that they differ: you preferred {better} in {share} of the cases ({low} to {high}, 95 %; votes: {count}), and the two expect different words.</source>
            <translation>Stimmen und Mitlesen zeigen beide einen Unterschied: Du hast {better} in {share} der Fälle vorgezogen ({low} bis {high}, 95 %; Stimmen: {count}), und die beiden erwarten verschiedene Wörter.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>By votes and reading {writer} and {reader} can't be told apart: they expect nearly the same words, and {writer} was preferred in {share} of the cases ({low} to {high}, 95 %; votes: {count}).</source>
            <translation>Nach Stimmen und Mitlesen lassen sich {writer} und {reader} nicht unterscheiden: Sie erwarten fast dieselben Wörter, und {writer} wurde in {share} der Fälle vorgezogen ({low} bis {high}, 95 %; Stimmen: {count}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>not rated</source>
            <translation>nicht eingestuft</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>nothing</source>
            <comment>is published, or is withheld</comment>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>open-weight</source>
            <translation>Open-Weight</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>open-source</source>
            <translation>Open Source</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>fully open</source>
            <translation>vollständig offen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>none</source>
            <comment>no license</comment>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="../../desktop/core/other_apps.py" />
            <source>the Hugging Face cache</source>
            <translation>Hugging-Face-Cache</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/outliers.py" />
            <source>{count:,} of {all:,} channels are outliers: channel {at:,} reaches {times} the usual size. One INT8 scale for all must reach that far and keeps {one:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</source>
            <extracomment>For one: 1 of {all:,} channels is an outlier: channel {at:,} reaches {times} the usual size. One INT8 scale for all must reach that far and keeps {one:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</extracomment>
            <translation>
                <numerusform>1 von {all:,} Kanälen ist ein Ausreißer: Kanal {at:,} ist {times} so groß wie üblich. Ein INT8-Skalenfaktor für alle muss so weit reichen und lässt einen Signal-Rausch-Abstand von {one:.0f} dB; mit einem Skalenfaktor für jeden 32er-Block sind es {blocks:.0f} dB.</numerusform>
                <numerusform>{count:,} von {all:,} Kanälen sind Ausreißer: Kanal {at:,} ist {times} so groß wie üblich. Ein INT8-Skalenfaktor für alle muss so weit reichen und lässt einen Signal-Rausch-Abstand von {one:.0f} dB; mit einem Skalenfaktor für jeden 32er-Block sind es {blocks:.0f} dB.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet have none either.</source>
            <translation>Auch die {they}, auf die sie treffen, haben keine.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>No channel of these {what} is an outlier: the largest, channel {at:,}, reaches {ratio} the usual size. One INT8 scale for all keeps {one_:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</source>
            <translation>Kein Kanal dieser {what} ist ein Ausreißer: Der größte, Kanal {at:,}, ist {ratio} so groß wie üblich. Ein INT8-Skalenfaktor für alle lässt einen Signal-Rausch-Abstand von {one_:.0f} dB; mit einem Skalenfaktor für jeden 32er-Block sind es {blocks:.0f} dB.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet: {there:,} outliers, the largest {ratio}.</source>
            <extracomment>For one: The {they} that they meet: {there:,} outlier, of {ratio}.</extracomment>
            <translation>
                <numerusform>Die {they}, auf die sie treffen: {there:,} Ausreißer, {ratio} so groß wie üblich.</numerusform>
                <numerusform>Die {they}, auf die sie treffen: {there:,} Ausreißer, der größte {ratio} so groß wie üblich.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet have none: the largest reaches {ratio}.</source>
            <translation>Die {they}, auf die sie treffen, haben keine: Der größte Kanal ist {ratio} so groß wie üblich.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>activations</source>
            <translation>Aktivierungen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>infinitely many times</source>
            <translation>unendlich mal</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>{ratio:.0f} times</source>
            <translation>{ratio:.0f}-mal</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>{ratio:.1f} times</source>
            <translation>{ratio:.1f}-mal</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} is in the models folder already.</source>
            <translation>{name} ist schon im Modellordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} in the pack is a link or a device instead of a file, so it was not copied. A pack that Glassbox has made holds the files themselves.</source>
            <translation>{name} im Paket ist eine Verknüpfung oder ein Gerät statt einer Datei und wurde deshalb nicht kopiert. Ein Paket von Glassbox enthält die Dateien selbst.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} in the pack isn't a model, so it was not copied.</source>
            <translation>{name} im Paket ist kein Modell und wurde deshalb nicht kopiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} in the pack has {size} instead of {bytes}: it was not copied to the end. Copy it again.</source>
            <translation>{name} im Paket hat {size} statt {bytes}: Die Datei wurde nicht zu Ende kopiert. Kopiere sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} was not imported. {reason}</source>
            <translation>{name} wurde nicht importiert. {reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>The models need {needed} on this laptop, and {free} are free.</source>
            <translation>Die Modelle brauchen auf diesem Laptop {needed}, und {free} sind frei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} in the pack is damaged: its bytes are not those that were packed. Copy this file to the stick again.</source>
            <translation>{name} im Paket ist beschädigt: Die Bytes sind nicht die, die gepackt wurden. Kopiere diese Datei noch einmal auf den Stick.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} is missing from the pack. Copy it to the stick again.</source>
            <translation>{name} fehlt im Paket. Kopiere die Datei noch einmal auf den Stick.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_manifest.py" />
            <source>The {manifest} in {folder} is damaged. Copy the pack again.</source>
            <translation>Die Datei {manifest} in {folder} ist beschädigt. Kopiere das Paket noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_manifest.py" />
            <source>{folder} is no workshop pack: it has no {manifest}.</source>
            <translation>{folder} ist kein Workshop-Paket: Die Datei {manifest} fehlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_manifest.py" />
            <source>This pack was made by a newer Glassbox. Use that one to import it.</source>
            <translation>Dieses Paket stammt von einem neueren Glassbox. Importiere es mit dem neueren.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Models for Glassbox</source>
            <translation>Modelle für Glassbox</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>This folder holds language models that run on your own laptop with Glassbox. Nothing here needs a network, and nothing that you type leaves the laptop.</source>
            <translation>In diesem Ordner liegen Sprachmodelle, die mit Glassbox auf deinem eigenen Laptop laufen. Nichts davon braucht ein Netz, und nichts von dem, was du schreibst, verlässt den Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In a terminal the same is:  glassbox import FOLDER</source>
            <translation>Im Terminal geht dasselbe so:  glassbox import ORDNER</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Glassbox compares every byte with the checksums in manifest.json. If it names a file that is damaged, copy that one again; the others are imported all the same.</source>
            <translation>Glassbox vergleicht jedes Byte mit den Prüfsummen in manifest.json. Nennt es eine beschädigte Datei, kopiere diese noch einmal; die anderen werden trotzdem importiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Each model has a license of its own. Read it before you use the model for more than trying it out.</source>
            <translation>Jedes Modell hat eine eigene Lizenz. Lies sie, bevor du das Modell für mehr als zum Ausprobieren nutzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In this pack</source>
            <translation>In diesem Paket</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>see its page</source>
            <translation>siehe Modellseite</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Start Glassbox, and open Models.</source>
            <translation>Starte Glassbox und öffne Modelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Press “Workshop pack”, then “Import a pack”, and choose this folder.</source>
            <translation>Drücke „Workshop-Paket“, dann „Paket importieren“, und wähle diesen Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Wait until every model is checked and copied. Then the stick can go to the next person.</source>
            <translation>Warte, bis jedes Modell geprüft und kopiert ist. Dann kann der Stick weitergegeben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Pick a model in the list, press Load, and chat.</source>
            <translation>Wähle ein Modell in der Liste, drücke Laden und chatte los.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <location filename="../../desktop/ui/model_box.py" />
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/model_pair.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>License</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Made on {made}.</source>
            <translation>Erstellt am {made}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In this pack:
{told}</source>
            <translation>In diesem Paket:
{told}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>, license: {terms}</source>
            <translation>, Lizenz: {terms}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>{folder} is full. Nothing half-written was left there.</source>
            <translation>{folder} ist voll. Nichts Halbfertiges wurde dort zurückgelassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>{folder} can't be written to: {reason}.</source>
            <translation>In {folder} kann nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>Choose at least one model for the pack.</source>
            <translation>Wähle mindestens ein Modell für das Paket.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>This needs {needed}, and {free} are free in {folder}. Make room, or take fewer models.</source>
            <translation>Das braucht {needed}, und in {folder} sind {free} frei. Schaffe Platz oder nimm weniger Modelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>A file is too large for this stick's file system (FAT32 takes 4 GB at most). Format the stick as exFAT, or take smaller models.</source>
            <translation>Eine Datei ist zu groß für das Dateisystem dieses Sticks (FAT32 fasst höchstens 4 GB). Formatiere den Stick als exFAT oder nimm kleinere Modelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <location filename="../../desktop/services/library.py" />
            <source>There is no folder {folder}.</source>
            <translation>Den Ordner {folder} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/projectors.py" />
            <source>This model can't see pictures: no image encoder (a file with mmproj in its name) lies beside it. Models that see come with one.</source>
            <translation>Dieses Modell kann keine Bilder sehen: Neben ihm liegt kein Bild-Teil (eine Datei mit mmproj im Namen). Modelle, die Bilder lesen, bringen einen mit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/projectors.py" />
            <source>This model can't see pictures: the image encoder in its folder, {others}, belongs to another model.</source>
            <translation>Dieses Modell kann keine Bilder sehen: Der Bild-Teil in seinem Ordner, {others}, gehört zu einem anderen Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/quantized_types.py" />
            <source>This version of llama.cpp can't write models in the type {name!r}. It can write {writable}.</source>
            <translation>Diese Version von llama.cpp kann keine Modelle im Typ {name!r} schreiben. Möglich sind: {writable}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{name} is too large: it has {size}, and Glassbox reads up to {most} of such a file. Choose a smaller one.</source>
            <translation>{name} ist zu groß: Die Datei hat {size}, und Glassbox liest von einer solchen Datei bis zu {most}. Wähle eine kleinere.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{name} is too large: Glassbox reads up to {most} of such a file. Choose a smaller one.</source>
            <translation>{name} ist zu groß: Glassbox liest von einer solchen Datei bis zu {most}. Wähle eine kleinere.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>You have no permission to read {shown}.</source>
            <translation>Du darfst {shown} nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} can't be read: {reason}.</source>
            <translation>{shown} kann nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>There is no file {shown}.</source>
            <translation>Die Datei {shown} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>it is no ordinary file</source>
            <translation>es ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} is a folder, not a model file.</source>
            <translation>{shown} ist ein Ordner, keine Modelldatei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} is not an ordinary file.</source>
            <translation>{shown} ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <source>This recording was saved by another version of Glassbox (format {version}; this one reads format {version_2}). Record it again.</source>
            <translation>Diese Aufzeichnung hat eine andere Version von Glassbox gespeichert (Format {version}; diese hier liest Format {version_2}). Zeichne sie noch einmal auf.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>{path} can't be written.</source>
            <translation>{path} kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <source>{name} is not a whole recording: it is something else, or a part of it is missing.</source>
            <translation>{name} ist keine ganze Aufzeichnung: Es ist etwas anderes, oder ein Teil fehlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/schemes.py" />
            <source>{name} holds no numbers.</source>
            <translation>{name} enthält keine Zahlen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/schemes.py" />
            <source>{name} can't be measured: {wrong:,} of them are no numbers (NaN or infinity), and a scale has to reach to the largest. The model's file is damaged, or its weights are.</source>
            <extracomment>For one: {name} can't be measured: {wrong:,} of them is no number (NaN or infinity), and a scale has to reach to the largest. The model's file is damaged, or its weights are.</extracomment>
            <translation>
                <numerusform>{name} lässt sich nicht messen: {wrong:,} Wert ist keine Zahl (NaN oder unendlich), und ein Skalenfaktor muss bis zum größten reichen. Die Datei des Modells ist beschädigt, oder seine Gewichte sind es.</numerusform>
                <numerusform>{name} lässt sich nicht messen: {wrong:,} Werte sind keine Zahlen (NaN oder unendlich), und ein Skalenfaktor muss bis zum größten reichen. Die Datei des Modells ist beschädigt, oder seine Gewichte sind es.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/session_plan.py" />
            <source>{name} is not a session plan of Glassbox.</source>
            <translation>{name} ist kein Ablaufplan von Glassbox.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/session_plan.py" />
            <source>{unknown} experiments of this plan are not known to this version.</source>
            <extracomment>For one: One experiment of this plan is not known to this version.</extracomment>
            <translation>
                <numerusform>Ein Experiment dieses Plans kennt diese Version nicht.</numerusform>
                <numerusform>{unknown} Experimente dieses Plans kennt diese Version nicht.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/session_plan.py" />
            <source>The plan can't be saved as {path}.</source>
            <translation>Der Plan lässt sich nicht als {path} speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/set_aside.py" />
            <source>Where Glassbox keeps its files, something else had their names. It was renamed, and is untouched: {names}.</source>
            <translation>Wo Glassbox seine Dateien hat, trug etwas anderes deren Namen. Es wurde umbenannt und ist unverändert: {names}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/settings.py" />
            <source>The settings file was damaged. Glassbox starts with its defaults and keeps the old file as {name}.</source>
            <translation>Die Datei mit den Einstellungen war beschädigt. Glassbox beginnt mit den Vorgaben und behält die alte Datei als {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/settings.py" />
            <source>The settings file may not be read. Glassbox starts with its defaults and keeps the old file as {name}.</source>
            <translation>Die Datei mit den Einstellungen darf nicht gelesen werden. Glassbox beginnt mit den Vorgaben und behält die alte Datei als {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/settings.py" />
            <source>The settings file {path} can't be read. Glassbox starts with its defaults.</source>
            <translation>Die Datei mit den Einstellungen, {path}, kann nicht gelesen werden. Glassbox beginnt mit den Vorgaben.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/shipped.py" />
            <source>A part of Glassbox is missing or damaged: {name}. Install Glassbox again; what you have made with it stays.</source>
            <translation>Ein Teil von Glassbox fehlt oder ist beschädigt: {name}. Installiere Glassbox neu; was du damit gemacht hast, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>As the name says; how many experts there are, and how large, it doesn't say.</source>
            <translation>Wie es der Name sagt; wie viele Experten es gibt und wie groß sie sind, sagt er nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Counted in the model's file.</source>
            <translation>In der Datei des Modells gezählt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Type a size that says how a mixture is made, such as 8x7B or 57B-A14B.</source>
            <translation>Schreib eine Größe, die verrät, wie ein MoE-Modell gebaut ist, etwa 8x7B oder 57B-A14B.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>{name}, scaled to {size:g}B</source>
            <translation>{name}, umgerechnet auf {size:g}B</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Estimated: experts as the feed-forward parts of {like}, {used} for a token.</source>
            <translation>Geschätzt: Experten wie die Feed-Forward-Teile von {like}, {used} pro Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>{name} has no experts.</source>
            <translation>{name} hat keine Experten.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>How many weights of {name} work on a token can't be told from its file.</source>
            <translation>Wie viele Gewichte von {name} an einem Token arbeiten, lässt sich aus der Datei nicht ablesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>The published shape of {name}.</source>
            <translation>Die veröffentlichte Bauform von {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source> Close to it: {near}.</source>
            <translation> Ähnlich sind: {near}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The file has no tensor named {name!r}.{hint}</source>
            <translation>In der Datei gibt es keinen Tensor namens {name!r}.{hint}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The file {name} has changed since it was opened. Choose it again.</source>
            <translation>Die Datei {name} hat sich seit dem Öffnen verändert. Wähle sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} is of the type {type}, which this version of Glassbox can't read.</source>
            <translation>Der Tensor {name} hat den Typ {type}, den diese Version von Glassbox nicht lesen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} holds no weights.</source>
            <translation>Der Tensor {name} enthält keine Gewichte.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} has the blocks 0 to {blocks:,}.</source>
            <translation>Der Tensor {name} hat die Blöcke 0 bis {blocks:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/training_data.py" />
            <source>The training data of the demo models is not here: this copy of Glassbox was made without them.</source>
            <translation>Die Trainingsdaten der Demo-Modelle sind nicht hier: Diese Ausgabe von Glassbox wurde ohne sie gebaut.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/training_data.py" />
            <source>The file with the training data of the demo models is damaged. Install Glassbox again to get it back.</source>
            <translation>Die Datei mit den Trainingsdaten der Demo-Modelle ist beschädigt. Installiere Glassbox neu, um sie zurückzubekommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} kB</source>
            <translation>{value} kB</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} MB</source>
            <translation>{value} MB</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} GB</source>
            <translation>{value} GB</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} TB</source>
            <translation>{value} TB</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} PB</source>
            <translation>{value} PB</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{count} seconds</source>
            <extracomment>For one: {count} second</extracomment>
            <translation>
                <numerusform>{count} Sekunde</numerusform>
                <numerusform>{count} Sekunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{count:,} tokens</source>
            <extracomment>For one: {count:,} token</extracomment>
            <translation>
                <numerusform>{count:,} Token</numerusform>
                <numerusform>{count:,} Tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{size} bytes</source>
            <extracomment>For one: 1 byte</extracomment>
            <translation>
                <numerusform>1 Byte</numerusform>
                <numerusform>{size} Byte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{hours} hours</source>
            <extracomment>For one: {hours} hour</extracomment>
            <translation>
                <numerusform>{hours} Stunde</numerusform>
                <numerusform>{hours} Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{minutes} minutes</source>
            <extracomment>For one: {minutes} minute</extracomment>
            <translation>
                <numerusform>{minutes} Minute</numerusform>
                <numerusform>{minutes} Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{rate:,.0f} tokens/s</source>
            <translation>{rate:,.0f} Tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{rate:.1f} tokens/s</source>
            <translation>{rate:.1f} Tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>kB</source>
            <translation>kB</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>GB</source>
            <translation>GB</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Fewer than {fewest} answers are too few for a verdict.</source>
            <translation>Weniger als {fewest} Antworten reichen nicht für ein Urteil.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>({low} to {high})</source>
            <translation>({low} bis {high})</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>another token at {value} of the places {between}</source>
            <translation>an {value} der Stellen {between} ein anderes Token</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{reader} differs from {writer}: it would pick {rate}.</source>
            <translation>{reader} weicht von {writer} ab: Es würde {rate} wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>({low} to {high} of such answers)</source>
            <translation>({low} bis {high} solcher Antworten)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>At {count:,} of the {apart:,} places where {reader} would pick another, both expected nearly the same (KL below {nearly})</source>
            <translation>An {count:,} der {apart:,} Stellen, an denen {reader} ein anderes wählen würde, erwarteten beide fast dasselbe (KL unter {nearly})</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/verdict.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} would have picked the same token in {same} of {tokens} places.</source>
            <extracomment>For one: {reader} would have picked the same token in {same} of {tokens} place.</extracomment>
            <translation>
                <numerusform>{reader} hätte an {same} von {tokens} Stelle dasselbe Token gewählt.</numerusform>
                <numerusform>{reader} hätte an {same} von {tokens} Stellen dasselbe Token gewählt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Over these {count} answers {reader} and {writer} can't be told apart.</source>
            <translation>Über diese {count} Antworten lassen sich {reader} und {writer} nicht unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Over these {count} answers {reader} and {writer} can hardly be told apart: {reader} would pick {rate}.</source>
            <translation>Über diese {count} Antworten lassen sich {reader} und {writer} kaum unterscheiden: {reader} würde {rate} wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{reader} clearly differs from {writer}: it would pick {rate}.</source>
            <translation>{reader} weicht deutlich von {writer} ab: Es würde {rate} wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{same} of {count} answers would be the same to the last token {range_of_such}.</source>
            <translation>{same} von {count} Antworten wären bis zum letzten Token gleich {range_of_such}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>It rests on {tokens:,} tokens of {count} answers that {writer} wrote at temperature 0; intervals are 95 %.</source>
            <translation>Grundlage sind {tokens:,} Tokens aus {count} Antworten, die {writer} bei Temperatur 0 geschrieben hat; alle Intervalle gelten für 95 %.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{places}: mostly a toss-up, not less understanding.</source>
            <translation>{places}: meist ein Münzwurf, kein schlechteres Verständnis.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{places}: at most of them its expectations themselves are off.</source>
            <translation>{places}: An den meisten Stellen liegen schon seine Erwartungen daneben.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Mean KL {value:.3f} nats ({low:.3f} to {high:.3f}).</source>
            <translation>Mittlere KL {value:.3f} Nat ({low:.3f} bis {high:.3f}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes was damaged. Glassbox begins a new one, and keeps the old one as {name}.</source>
            <translation>Die Datei mit den Stimmen war beschädigt. Glassbox beginnt eine neue und behält die alte als {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>{reason}. New votes last only until Glassbox is closed.</source>
            <translation>{reason}. Neue Stimmen bleiben nur, bis Glassbox geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes can't be used</source>
            <translation>Die Datei mit den Stimmen ist nicht nutzbar</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The votes were kept by a newer Glassbox, and this one leaves them</source>
            <translation>Die Stimmen stammen von einem neueren Glassbox, und dieses lässt sie, wie sie sind</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>Votes can't be kept in {parent}</source>
            <translation>Stimmen lassen sich in {parent} nicht speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes is damaged</source>
            <translation>Die Datei mit den Stimmen ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/words.py" />
            <source>{first} or {last}</source>
            <translation>{first} oder {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/words.py" />
            <source>{name}: {text}</source>
            <comment>what is said of something</comment>
            <translation>{name}: {text}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/words.py" />
            <source>; </source>
            <comment>between the parts of a sentence</comment>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>core/contamination</name>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <location filename="../../desktop/core/contamination/corpus.py" />
            <source>it is no text</source>
            <translation>sie ist keine Textdatei</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>Parquet files can't be read here; save it as JSON lines or CSV</source>
            <translation>Parquet-Dateien können hier nicht gelesen werden; speichere sie als JSON-Zeilen oder CSV</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>it can't be read to its end ({error})</source>
            <translation>sie lässt sich nicht bis zum Ende lesen ({error})</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>it is too large for a JSON file; save it as JSON lines</source>
            <translation>sie ist zu groß für eine JSON-Datei; speichere sie als JSON-Zeilen</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>{name} can't be searched: {reason}.</source>
            <translation>{name} kann nicht durchsucht werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>None of the {unread} files in {name} can be searched: {reason}.</source>
            <translation>Keine der {unread} Dateien in {name} kann durchsucht werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>Runs of 1 to {longest_ngram:,} words can be looked for, not of {ngram:,}.</source>
            <translation>Gesucht werden können Folgen von 1 bis {longest_ngram:,} Wörtern, nicht von {ngram:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>The system has ended the search, which happens when memory runs out. Close other programs and try again.</source>
            <translation>Das System hat die Suche beendet. Das passiert, wenn der Speicher ausgeht. Schließe andere Programme und versuche es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/corpus.py" />
            <source>The folder {name} is empty: there is no text in it.</source>
            <translation>Der Ordner {name} ist leer: Es ist kein Text darin.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} has more questions than the {most:,} that Glassbox compares with a text. Use a part of it.</source>
            <translation>{name} hat mehr Fragen als die {most:,}, die Glassbox mit einem Text vergleicht. Verwende einen Teil davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <location filename="../../desktop/core/text_file.py" />
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} is no text in UTF-8.</source>
            <translation>{name} ist kein Text in UTF-8.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} has no column with the head question, so it isn't clear which one has the questions.</source>
            <translation>In {name} heißt keine Spalte „question“. Damit ist unklar, in welcher die Fragen stehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>The folder {name} has no files of questions ({endings}).</source>
            <translation>Im Ordner {name} sind keine Dateien mit Fragen ({endings}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} is no sound CSV file: line {line_num} can't be read.</source>
            <translation>{name} ist keine gültige CSV-Datei: Zeile {line_num} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{where} is no sound JSON.</source>
            <translation>{where} ist kein gültiges JSON.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} can't be read here: it is a parquet file.</source>
            <translation>{name} kann hier nicht gelesen werden: Es ist eine Parquet-Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name}, line {line_num}</source>
            <translation>{name}, Zeile {line_num}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name}, line {number}</source>
            <translation>{name}, Zeile {number}</translation>
        </message>
    </context>
    <context>
        <name>core/names</name>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>{claimed} times {experts}</source>
            <translation>{experts}-mal {claimed}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights, and the file has {parameters}.</source>
            <translation>Der Name nennt {told} Gewichte, und {parameters} sind in der Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights, but the file has {parameters}.</source>
            <translation>Der Name nennt {told} Gewichte, aber {parameters} sind in der Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights for each token, and the file uses {found}.</source>
            <translation>Der Name nennt {told} Gewichte pro Token, und {found} nutzt die Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights for each token, but the file uses {found}.</source>
            <translation>Der Name nennt {told} Gewichte pro Token, aber {found} nutzt die Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {experts} experts, and the file has {found}.</source>
            <translation>Der Name nennt {experts} Experten, und die Datei hat {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {experts} experts, but the file has {found}.</source>
            <translation>Der Name nennt {experts} Experten, aber die Datei hat {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {named}, and so does the file.</source>
            <translation>Der Name sagt {named}, und die Datei auch.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {named}, but the file says {found}.</source>
            <translation>Der Name sagt {named}, aber die Datei sagt {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {claimed:,} tokens of context, and the file says {found:,}.</source>
            <translation>Der Name nennt {claimed:,} Tokens Kontext, und die Datei nennt {found:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {claimed:,} tokens of context, but the file says {found:,}.</source>
            <translation>Der Name nennt {claimed:,} Tokens Kontext, aber die Datei nennt {found:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>{name} models are built by the plan that the file names, {found}.</source>
            <translation>Modelle der Familie {name} haben den Bauplan, den die Datei nennt: {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {name}, but the file is built as {found}.</source>
            <translation>Der Name sagt {name}, aber die Datei ist als {found} gebaut.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says that {claimed} weights work on a token, but the file has no experts: all of its weights do.</source>
            <translation>Laut Name arbeiten {claimed} Gewichte an einem Token, aber die Datei hat keine Experten: Alle ihre Gewichte arbeiten mit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>Active weights</source>
            <translation>Aktive Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/experts/pane.py" />
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/quantization/pane.py" />
            <source>Quantization</source>
            <translation>Quantisierung</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>What its makers call it. Glassbox does not know this family.</source>
            <translation>So nennt es der Hersteller. Diese Familie kennt Glassbox nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>No rule explains this word. Often it is a name that the makers chose.</source>
            <translation>Keine Regel erklärt dieses Wort. Oft ist es ein Name, den der Hersteller gewählt hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A family of models by {maker}.</source>
            <translation>Eine Modellfamilie von {maker}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>By {maker}, who trained the base further or built on it.</source>
            <translation>Von {maker}: ein Basismodell, weiter trainiert oder ausgebaut.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Another family{maker}. The name does not say how it was used; often to teach.</source>
            <translation>Eine andere Familie{maker}. Wozu sie gedient hat, sagt der Name nicht; oft als Lehrer.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>The teacher{maker}: it was trained on what this model wrote.</source>
            <translation>Der Lehrer{maker}: Dieses Modell wurde mit dem trainiert, was er geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Version {version}. A higher one is newer, not larger.</source>
            <translation>Version {version}. Eine höhere ist neuer, nicht größer.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Revision {revision} of what its makers made from the base.</source>
            <translation>Überarbeitung {revision} dessen, was der Hersteller aus dem Basismodell gemacht hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A line of models by {maker}, made from other families' models.</source>
            <translation>Eine Reihe von Modellen von {maker}, gemacht aus Modellen anderer Familien.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A family by {maker}, whose weights are not published.</source>
            <translation>Eine Familie von {maker}, deren Gewichte nicht veröffentlicht sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A name that its makers gave to what they made from the base.</source>
            <translation>Ein Name für das, was der Hersteller aus dem Basismodell gemacht hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>, by {maker}</source>
            <translation>, von {maker}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>January</source>
            <translation>Januar</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>February</source>
            <translation>Februar</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>March</source>
            <translation>März</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>June</source>
            <translation>Juni</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>July</source>
            <translation>Juli</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>October</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>December</source>
            <translation>Dezember</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{n:,.4g} trillion</source>
            <extracomment>For one: {n:,.4g} trillion</extracomment>
            <translation>
                <numerusform>{n:,.4g} Billion</numerusform>
                <numerusform>{n:,.4g} Billionen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{month} {day}</source>
            <comment>a date without its year</comment>
            <translation>{day}. {month}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{month} {day}, {year}</source>
            <comment>a date</comment>
            <translation>{day}. {month} {year}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{number:,.4g} thousand</source>
            <translation>{number:,.4g} Tausend</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{n:,.4g} million</source>
            <extracomment>For one: {n:,.4g} million</extracomment>
            <translation>
                <numerusform>{n:,.4g} Mio</numerusform>
                <numerusform>{n:,.4g} Mio</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{n:,.4g} billion</source>
            <extracomment>For one: {n:,.4g} billion</extracomment>
            <translation>
                <numerusform>{n:,.4g} Mrd</numerusform>
                <numerusform>{n:,.4g} Mrd</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the smallest mixture</source>
            <translation>die kleinste Mischung</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>a very small mixture</source>
            <translation>eine sehr kleine Mischung</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the small mixture: a little less exact</source>
            <translation>die kleine Mischung: etwas weniger genau</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the usual mixture: more bits where they matter</source>
            <translation>die übliche Mischung: mehr Bits, wo es darauf ankommt</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the large mixture: a little more exact</source>
            <translation>die große Mischung: etwas genauer</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>an extra large mixture: more exact in some layers</source>
            <translation>eine besonders große Mischung: in manchen Schichten genauer</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>a mixture with more bits in some layers</source>
            <translation>eine Mischung mit mehr Bits in manchen Schichten</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{bits} bits a weight</source>
            <extracomment>For one: {bits} bit a weight</extracomment>
            <translation>
                <numerusform>{bits} Bit pro Gewicht</numerusform>
                <numerusform>{bits} Bit pro Gewicht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each}.</source>
            <translation>Etwa {of_each}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{name}-bit floating-point numbers: not rounded further.</source>
            <translation>Gleitkommazahlen mit {name} Bit: nicht weiter gerundet.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>A detail of the rounding, such as how many weights share a scale.</source>
            <translation>Ein Detail der Rundung, etwa wie viele Gewichte sich einen Skalenfaktor teilen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source> UD: Unsloth's recipe, which gives each layer its own number of bits.</source>
            <translation> UD: das Rezept von Unsloth, das jeder Schicht ihre eigene Zahl von Bits gibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each}, {kind}.</source>
            <translation>Etwa {of_each}, {kind}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each} in blocks of 256{after}.</source>
            <translation>Etwa {of_each} in Blöcken zu 256{after}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{of_each}, with a scale for each block.</source>
            <translation>{of_each}, mit einem Skalenfaktor für jeden Block.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Three values a weight (minus, zero, plus), about 2 bits.</source>
            <translation>Drei Werte pro Gewicht (minus, null, plus), etwa 2 Bit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{name}-bit floating-point numbers that share a scale in blocks of 32.</source>
            <translation>Gleitkommazahlen mit {name} Bit, die sich in Blöcken zu 32 einen Skalenfaktor teilen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>4-bit floating-point numbers that share a scale in blocks of 16.</source>
            <translation>Gleitkommazahlen mit 4 Bit, die sich in Blöcken zu 16 einen Skalenfaktor teilen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>16-bit numbers with the range of 32, as most models are trained: not rounded.</source>
            <translation>16-Bit-Zahlen mit dem Wertebereich von 32 Bit, wie beim Training der meisten Modelle: nicht gerundet.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{bits} bits a weight.</source>
            <translation>{bits} Bit pro Gewicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>taken from a table of patterns</source>
            <translation>aus einer Tabelle von Mustern</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>on a curved scale</source>
            <translation>auf einer gekrümmten Skala</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{of_each}, with a scale and a lowest value for each block.</source>
            <translation>{of_each}, mit einem Skalenfaktor und einem kleinsten Wert für jeden Block.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Whole numbers of {int} bits.</source>
            <translation>Ganze Zahlen mit {int} Bit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Weights of {w} bits, and {a} bits for what runs through.</source>
            <translation>Gewichte mit {w} Bit und {a} Bit für das, was hindurchläuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{mlc} bits a weight, as the MLC engine packs them.</source>
            <translation>{mlc} Bit pro Gewicht, so gepackt wie von der MLC-Engine.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Three values a weight, which is 1.58 bits, from its training on.</source>
            <translation>Drei Werte pro Gewicht, das sind 1,58 Bit, schon beim Training.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{fp}-bit floating-point numbers.</source>
            <translation>Gleitkommazahlen mit {fp} Bit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>A date, read as {said}.</source>
            <translation>Ein Datum, gelesen als {said}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>How far its training had come when these weights were saved.</source>
            <translation>Wie weit das Training war, als diese Gewichte gespeichert wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>Published on the Hub by {who}.</source>
            <translation>Auf dem Hub veröffentlicht von {who}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>File {number} of {count}: the model is split, and all of them belong together.</source>
            <translation>Datei {number} von {count}: Das Modell ist aufgeteilt, und alle gehören zusammen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>Made or published by {name}.</source>
            <translation>Gemacht oder veröffentlicht von {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>{count} experts, each as in a model of {each} weights. They share some parts, so all together are fewer than {count} times that.</source>
            <translation>{count} Experten, jeder wie in einem Modell mit {each} Gewichten. Manche Teile nutzen sie gemeinsam, zusammen sind es also weniger als {count}-mal so viele.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights work on each token; the others rest.</source>
            <translation>Etwa {value} Gewichte arbeiten an jedem Token; die anderen ruhen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Effective: it computes like a model of {value}, but the file holds more.</source>
            <translation>Effektiv: Es rechnet wie ein Modell mit {value} Gewichten, aber in der Datei sind mehr.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>{count} experts in a layer, of which a router picks a few for each token.</source>
            <translation>{count} Experten in einer Schicht, von denen ein Router für jedes Token ein paar auswählt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Keeps up to about {tokens:,} tokens in view at once.</source>
            <translation>Hat bis zu etwa {tokens:,} Tokens auf einmal im Blick.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights, all together.</source>
            <translation>Etwa {value} Gewichte, alle zusammen.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Trained on about {value} tokens of text.</source>
            <translation>Trainiert mit etwa {value} Tokens Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights.</source>
            <translation>Etwa {value} Gewichte.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Mixed from {count} models of {each} weights.</source>
            <translation>Gemischt aus {count} Modellen mit je {each} Gewichten.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Mixed from {count} models of {each}.</source>
            <translation>Gemischt aus {count} Modellen mit je {each} Gewichten.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights work on each token.</source>
            <translation>Etwa {value} Gewichte arbeiten an jedem Token.</translation>
        </message>
    </context>
    <context>
        <name>engine</name>
        <message>
            <location filename="../../desktop/engine/activations.py" />
            <source>No text is multiplied with {tensor} in this model: it is looked up, or scales what passes by. Choose a matrix, such as one of attn_q or ffn_down.</source>
            <translation>Mit {tensor} wird in diesem Modell kein Text multipliziert: Hier wird nur nachgeschlagen oder skaliert, was vorbeikommt. Wähle eine Matrix, etwa eine von attn_q oder ffn_down.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/bandwidth.py" />
            <source>There is too little free memory to measure how fast it is. Close other programs and try again.</source>
            <translation>Es ist zu wenig Speicher frei, um sein Tempo zu messen. Schließe andere Programme und versuche es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/child.py" />
            <source>Something went wrong inside the engine. The log has the details.</source>
            <translation>In der Engine ist etwas schiefgegangen. Einzelheiten stehen im Protokoll.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>There is no model to compare with.</source>
            <translation>Es gibt kein Modell zum Vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>Pieces of {context_length} tokens are too short to compare on: at least {shortest_context} are needed.</source>
            <translation>Stücke von {context_length} Tokens sind zu kurz zum Vergleichen: Mindestens {shortest_context} sind nötig.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>This text has {tokens:,} tokens, and pieces of {length:,} are compared. Take a longer text, or shorter pieces.</source>
            <translation>Dieser Text hat {tokens:,} Tokens, und verglichen werden Stücke von {length:,}. Nimm einen längeren Text oder kürzere Stücke.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>Nothing in this text can be compared on.</source>
            <translation>In diesem Text gibt es nichts zu vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare_tokens.py" />
            <source>These models cut a text into different tokens, so what they predict can't be compared. Compare models of one family, or the same model in two precisions.</source>
            <translation>Diese Modelle zerlegen einen Text in verschiedene Tokens, also lassen sich ihre Vorhersagen nicht vergleichen. Vergleiche Modelle einer Familie oder dasselbe Modell in zwei Genauigkeiten.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>The image encoder {name} belongs to another model.</source>
            <translation>Der Bild-Teil {name} gehört zu einem anderen Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>llama.cpp can't load the image encoder {name}: it may be damaged, or of a kind that this version doesn't know. Get the file again.</source>
            <translation>llama.cpp kann den Bild-Teil {name} nicht laden: Er ist vielleicht beschädigt oder von einer Art, die diese Version nicht kennt. Hole die Datei neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This model hears, but doesn't see: its encoder file is for sound.</source>
            <translation>Dieses Modell hört, aber es sieht nicht: Sein Zusatzteil ist für Ton.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>The image encoder needs about {need} more, and {free} are free. A smaller context leaves more.</source>
            <translation>Der Bild-Teil braucht etwa {need} mehr, und {free} sind frei. Ein kleinerer Kontext lässt mehr übrig.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This picture has {count:,} tokens in one piece, and this model must read them at once: {ubatch} fit. A smaller picture may work.</source>
            <translation>Dieses Bild hat {count:,} Tokens am Stück, und dieses Modell muss sie auf einmal lesen: {ubatch} passen. Ein kleineres Bild geht vielleicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This picture has no pixels.</source>
            <translation>Dieses Bild hat keine Pixel.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This model's image encoder can't read this picture. Its shape may be too far from a square.</source>
            <translation>Der Bild-Teil dieses Modells kann dieses Bild nicht lesen. Vielleicht ist es zu lang oder zu schmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/generate.py" />
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>The model computed something that is not a number: its file is probably damaged. Get it again, or pick another model.</source>
            <translation>Das Modell hat etwas berechnet, das keine Zahl ist: Seine Datei ist wahrscheinlich beschädigt. Hole sie neu oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>This version doesn't know the type {type_name}.</source>
            <translation>Diese Version kennt den Typ {type_name} nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>llama.cpp has no way to turn the type {type_name} into weights.</source>
            <translation>llama.cpp kann den Typ {type_name} nicht in Gewichte umwandeln.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>{type_name} can't be made of single blocks.</source>
            <translation>{type_name} lässt sich nicht aus einzelnen Blöcken machen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>{type_name} takes {block_size} weights at a time.</source>
            <translation>{type_name} nimmt immer {block_size} Gewichte auf einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>Some of these weights are no numbers, so they can't be stored with fewer bits.</source>
            <translation>Einige dieser Gewichte sind keine Zahlen, also lassen sie sich nicht mit weniger Bits speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>Pieces of {context_length} tokens are too short: at least {shortest_context} are needed.</source>
            <translation>Stücke von {context_length} Tokens sind zu kurz: Mindestens {shortest_context} sind nötig.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>This text has {tokens:,} tokens. To measure what matters to a model, at least {length:,} are needed: take a longer text.</source>
            <translation>Dieser Text hat {tokens:,} Tokens. Um zu messen, was für ein Modell zählt, sind mindestens {length:,} nötig: Nimm einen längeren Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>This model computes no numbers on this text, so its file must be damaged. Get it again, or pick another model.</source>
            <translation>Dieses Modell berechnet auf diesem Text keine Zahlen, also muss seine Datei beschädigt sein. Hole sie neu oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/kept_scores.py" />
            <source>The memory doesn't hold both models at once, and there is no room on the disk for what the first one predicts ({reason}). Free some, or compare on a shorter text.</source>
            <translation>Beide Modelle passen nicht zugleich in den Arbeitsspeicher, und auf der Festplatte fehlt der Platz für die Vorhersagen des ersten ({reason}). Schaffe Platz oder vergleiche mit einem kürzeren Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/llama_engine.py" />
            <source>This model is not loaded. Load it first.</source>
            <translation>Dieses Modell ist nicht geladen. Lade es zuerst.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>A smaller context needs less.</source>
            <translation>Ein kleinerer Kontext braucht weniger.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>Pick a smaller model, or the same one with fewer bits per weight.</source>
            <translation>Wähle ein kleineres Modell oder dasselbe mit weniger Bit pro Gewicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model needs about {total} of memory: {weights} of weights, {kv_cache} for {context_length:,} tokens of context, {compute} to work in. {free} are free. {advice}</source>
            <translation>Dieses Modell braucht etwa {total} Speicher: {weights} für die Gewichte, {kv_cache} für {context_length:,} Tokens Kontext, {compute} zum Rechnen. {free} sind frei. {advice}</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This file is of the architecture "{architecture}", which this version of llama.cpp does not know. A newer Glassbox may; or pick another model.</source>
            <translation>Diese Datei hat die Architektur „{architecture}“, die diese Version von llama.cpp nicht kennt. Ein neueres Glassbox kennt sie vielleicht; oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>There was not enough memory for this model. Fewer GPU layers may help.</source>
            <translation>Für dieses Modell war nicht genug Speicher da. Weniger GPU-Schichten helfen vielleicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>Some of this file's weights are damaged (impossible values). Get the file again, or pick another model.</source>
            <translation>Einige Gewichte in dieser Datei sind beschädigt (unmögliche Werte). Hole die Datei neu oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <location filename="../../desktop/engine/quantize.py" />
            <source>it gave no reason</source>
            <translation>ein Grund wurde nicht genannt</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>llama.cpp can't load this file: {reason}. Get the file again, or pick another model.</source>
            <translation>llama.cpp kann diese Datei nicht laden: {reason}. Hole die Datei neu oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>llama.cpp can't make a context of {context_length:,} tokens for this model: {reason}. A smaller context may work.</source>
            <translation>llama.cpp kann für dieses Modell keinen Kontext von {context_length:,} Tokens anlegen: {reason}. Ein kleinerer Kontext geht vielleicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>How many experts this model uses can't be changed: it has none, or each of its layers uses its own number.</source>
            <translation>Wie viele Experten dieses Modell nutzt, lässt sich nicht ändern: Es hat keine, oder jede seiner Schichten nutzt eine eigene Zahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model's router can take 1 to {most:,} experts for a token, not {experts_used:,}.</source>
            <translation>Der Router dieses Modells kann 1 bis {most:,} Experten pro Token nehmen, nicht {experts_used:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model reads a text as a whole, as for embeddings or translation: it can't go on writing. Pick a model that was made for chat.</source>
            <translation>Dieses Modell liest einen Text als Ganzes, etwa für Embeddings oder Übersetzungen: Es kann nicht weiterschreiben. Wähle ein Modell, das für Chats gemacht ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This file's weights are damaged: the model computes no numbers with them. Get the file again, or pick another model.</source>
            <translation>Die Gewichte dieser Datei sind beschädigt: Das Modell berechnet damit keine Zahlen. Hole die Datei neu oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/loglikelihood.py" />
            <source>There are no options to choose from.</source>
            <translation>Es gibt keine Optionen zur Wahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>llama.cpp could not process these {tokens:,} tokens (code {result}). A shorter text or a smaller context may work.</source>
            <translation>llama.cpp konnte diese {tokens:,} Tokens nicht verarbeiten (Code {result}). Ein kürzerer Text oder ein kleinerer Kontext geht vielleicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>llama.cpp gave no scores for these tokens.</source>
            <translation>llama.cpp hat für diese Tokens keine Werte geliefert.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>llama.cpp gave no scores for the last token.</source>
            <translation>llama.cpp hat für das letzte Token keine Werte geliefert.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>This text is too long to be cut into tokens.</source>
            <translation>Dieser Text ist zu lang, um in Tokens zerlegt zu werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This model has no chat template: it was trained to continue a text, not to answer. Pick a model whose name says Instruct, Chat or it.</source>
            <translation>Dieses Modell hat keine Chat-Vorlage: Es wurde trainiert, einen Text fortzusetzen, nicht zu antworten. Wähle ein Modell mit Instruct, Chat oder it im Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>it leaves the pictures out</source>
            <translation>sie lässt die Bilder weg</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This answer was written by another model. Only the one that wrote it can go on.</source>
            <translation>Diese Antwort hat ein anderes Modell geschrieben. Nur dieses kann sie fortsetzen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>There is no message to answer: write something.</source>
            <translation>Es gibt keine Nachricht zum Beantworten: Schreib etwas.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>Nothing more can be left out.</source>
            <translation>Mehr lässt sich nicht weglassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This text is more than {most:,} tokens long, and no more fit: the context holds {context_length:,}, and the answer needs some of them. Shorten the text, or load the model with a larger context.</source>
            <translation>Dieser Text ist länger als {most:,} Tokens, und mehr passen nicht: Der Kontext fasst {context_length:,}, und die Antwort braucht einen Teil davon. Kürze den Text oder lade das Modell mit einem größeren Kontext.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This text is {tokens:,} tokens long, and {most:,} fit: the context holds {context_length:,}, and the answer needs some of them. Shorten the text, or load the model with a larger context.</source>
            <translation>Dieser Text ist {tokens:,} Tokens lang, und {most:,} passen: Der Kontext fasst {context_length:,}, und die Antwort braucht einen Teil davon. Kürze den Text oder lade das Modell mit einem größeren Kontext.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>it makes no text of this conversation</source>
            <translation>sie macht aus diesem Chat keinen Text</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>There is no text to continue: write something.</source>
            <translation>Es gibt keinen Text zum Fortsetzen: Schreib etwas.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>The model's chat template refuses this conversation: {one_line}.</source>
            <translation>Die Chat-Vorlage des Modells lehnt diesen Chat ab: {one_line}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>this version of llama.cpp does not know the model's architecture</source>
            <translation>diese Version von llama.cpp kennt die Architektur des Modells nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>llama.cpp can't write this model in another type: {reason}.</source>
            <translation>llama.cpp kann dieses Modell nicht in einem anderen Typ schreiben: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>This importance matrix was measured on another model.</source>
            <translation>Diese Importance-Matrix wurde an einem anderen Modell gemessen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>This type needs an importance matrix: without one the model would be unusable. Choose a larger type, or give an importance matrix.</source>
            <translation>Dieser Typ braucht eine Importance-Matrix: Ohne sie wäre das Modell unbrauchbar. Wähle einen größeren Typ oder gib eine Importance-Matrix an.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source> {written} were written, and {left} are free there now.</source>
            <translation> {written} wurden geschrieben, und {left} sind dort jetzt frei.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>The new file could not be written to its end, most likely because the disk is full.{free} Nothing of it was kept.</source>
            <translation>Die neue Datei konnte nicht zu Ende geschrieben werden, höchstwahrscheinlich, weil die Festplatte voll ist.{free} Nichts davon wurde behalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>Some of this model's weights are no numbers, so they can't be stored with fewer bits: the file is damaged. Get it again, or pick another model.</source>
            <translation>Einige Gewichte dieses Modells sind keine Zahlen, also lassen sie sich nicht mit weniger Bits speichern: Die Datei ist beschädigt. Hole sie neu oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>llama.cpp stopped while it wrote this model: </source>
            <translation>llama.cpp hat beim Schreiben dieses Modells abgebrochen: </translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>most likely memory ran out.</source>
            <translation>Höchstwahrscheinlich ging der Speicher aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>an internal check failed.</source>
            <translation>Eine interne Prüfung ist fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/read_along.py" />
            <source>A model can't read along with itself: load it twice.</source>
            <translation>Ein Modell kann nicht bei sich selbst mitlesen: Lade es zweimal.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/read_along.py" />
            <source>The model that reads along has room for {context_length:,} tokens, and this answer is longer. Ask for a shorter one.</source>
            <translation>Das Modell, das mitliest, hat Platz für {context_length:,} Tokens, und diese Antwort ist länger. Bitte um eine kürzere.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The engine could not be started, or was ended while it started. Try again; if it stays so, memory may be short, or Glassbox needs to be installed again.</source>
            <translation>Die Engine konnte nicht starten oder wurde beim Starten beendet. Versuche es noch einmal; bleibt es dabei, ist vielleicht der Speicher knapp, oder Glassbox muss neu installiert werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>Glassbox ended the engine because it sent data that no engine sends, and started it again. The model's file may have been made to attack this computer: delete it, and choose another model.</source>
            <translation>Glassbox hat die Engine beendet, weil sie Daten geschickt hat, die keine Engine schickt, und neu gestartet. Die Modelldatei könnte gemacht sein, um diesen Computer anzugreifen: Lösche sie und wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the model was loading</source>
            <translation>beim Laden des Modells</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>in mid-answer</source>
            <translation>mitten in der Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the router was watched</source>
            <translation>beim Zusehen am Router</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while an answer was read along</source>
            <translation>beim Mitlesen einer Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while models were compared</source>
            <translation>beim Vergleichen von Modellen</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while smaller copies were measured</source>
            <translation>beim Messen kleinerer Kopien</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the text was read</source>
            <translation>beim Lesen des Textes</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the speed was measured</source>
            <translation>beim Messen der Geschwindigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the copy was written</source>
            <translation>beim Schreiben der Kopie</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The engine has been started again{kept}.</source>
            <translation>Die Engine wurde neu gestartet{kept}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>llama.cpp stopped {when}: an internal check failed.</source>
            <translation>llama.cpp hat {when} abgebrochen: Eine interne Prüfung ist fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while it was at work</source>
            <translation>bei der Arbeit</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>, and your text is kept</source>
            <translation>, und dein Text ist noch da</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The system ended the engine {when}, most likely because memory ran out.</source>
            <translation>Das System hat die Engine {when} beendet, höchstwahrscheinlich, weil der Speicher ausging.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The model's file was changed or became unreadable {when}.</source>
            <translation>Die Datei des Modells wurde {when} verändert oder unlesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>llama.cpp gave up on this file while loading it: it is probably damaged.</source>
            <translation>llama.cpp hat diese Datei beim Laden aufgegeben: Sie ist wahrscheinlich beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{cause} {again} If it happens again, the model's file may be damaged.</source>
            <translation>{cause} {again} Passiert es noch einmal, ist vielleicht die Datei des Modells beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>Something outside Glassbox ended the engine {when}. {again}</source>
            <translation>Etwas außerhalb von Glassbox hat die Engine {when} beendet. {again}</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{cause} Get the file again, or pick another model.</source>
            <translation>{cause} Hole die Datei neu oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{damaged} Get the file again, or pick another model.</source>
            <translation>{damaged} Hole die Datei neu oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>This model has no experts, so there is no router to watch: every token passes through all of its weights. Pick a mixture of experts, such as Pebble-1-8x1M-Instruct.</source>
            <translation>Dieses Modell hat keine Experten, also gibt es keinen Router, dem man zusehen kann: Jedes Token läuft durch alle Gewichte. Wähle ein MoE-Modell, etwa Pebble-1-8x1M-Instruct.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>The layers of this model take different numbers of experts for a token. Only routers that take the same number in every layer can be watched.</source>
            <translation>Die Schichten dieses Modells nehmen verschieden viele Experten pro Token. Zusehen kann man nur Routern, die in jeder Schicht gleich viele nehmen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>There is no token {unknown}: this model's are numbered from 0 to {size:,}.</source>
            <translation>Ein Token {unknown} gibt es nicht: Die dieses Modells haben die Nummern 0 bis {size:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>This text is {tokens:,} tokens long, and the context holds {context_length:,}. Shorten it, or load the model with a larger context.</source>
            <translation>Dieser Text ist {tokens:,} Tokens lang, und der Kontext fasst {context_length:,}. Kürze ihn oder lade das Modell mit einem größeren Kontext.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>llama.cpp could not process these {tokens:,} tokens (code {result}).</source>
            <translation>llama.cpp konnte diese {tokens:,} Tokens nicht verarbeiten (Code {result}).</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>These questions need {cells:,} tokens of context, about {asked} beside the model, and {free} are free. Ask with fewer examples, or take a smaller model.</source>
            <translation>Diese Fragen brauchen {cells:,} Tokens Kontext, etwa {asked} zusätzlich zum Modell, und {free} sind frei. Nimm weniger Beispiele oder ein kleineres Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>llama.cpp could not process these {places:,} tokens (code {result}).</source>
            <translation>llama.cpp konnte diese {places:,} Tokens nicht verarbeiten (Code {result}).</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>A measurement needs at least one repetition.</source>
            <translation>Eine Messung braucht mindestens eine Wiederholung.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>A batch has at least one token, and a context none or more.</source>
            <translation>Ein Batch hat mindestens ein Token, ein Kontext keines oder mehr.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>There are no tokens to measure with.</source>
            <translation>Es gibt keine Tokens zum Messen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>{longest:,} tokens don't fit the context, which holds {context_length:,}. Measure with fewer, or load the model with a larger context.</source>
            <translation>{longest:,} Tokens passen nicht in den Kontext, der {context_length:,} fasst. Miss mit weniger oder lade das Modell mit einem größeren Kontext.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <location filename="../../desktop/engine/templates.py" />
            <source>it asked for too much memory</source>
            <translation>sie hat zu viel Speicher verlangt</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <source>it calls itself without end</source>
            <translation>sie ruft sich endlos selbst auf</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <source>it made a text of more than {text_limit} MB</source>
            <translation>sie hat einen Text von mehr als {text_limit} MB gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>This model's chat template does not work: {one_line}. Try another file of the same model, or another model.</source>
            <translation>Die Chat-Vorlage dieses Modells funktioniert nicht: {one_line}. Versuche es mit einer anderen Datei desselben Modells oder mit einem anderen Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>its process ended; it may have asked for too much memory</source>
            <translation>ihr Prozess wurde beendet; vielleicht hat er zu viel Speicher verlangt</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>the process that renders it didn't start</source>
            <translation>der Prozess, der sie ausführt, ist nicht gestartet</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>it took longer than {limit_s:.0f} s</source>
            <translation>sie hat länger als {limit_s:.0f} s gebraucht</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/tensor_picture.py" />
            <source>This picture would have too many cells.</source>
            <translation>Dieses Bild hätte zu viele Zellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/text_likelihood.py" />
            <source>There is no text to read.</source>
            <translation>Es gibt keinen Text zum Lesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/together.py" />
            <source>A model can't answer beside itself: load it twice.</source>
            <translation>Ein Modell kann nicht neben sich selbst antworten: Lade es zweimal.</translation>
        </message>
    </context>
    <context>
        <name>hub</name>
        <message>
            <location filename="../../desktop/hub/answers.py" />
            <source>The Hub was asked about {asked} and answered about {name!r}, so its answer isn't used. Try again later.</source>
            <translation>Der Hub wurde nach {asked} gefragt und hat über {name!r} geantwortet, deshalb wird die Antwort nicht verwendet. Später noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>file {path} in {repo}</source>
            <translation>Datei {path} in {repo}</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>{repo!r} is no repository of the Hub: those are called owner/name.</source>
            <translation>{repo!r} ist kein Repository auf dem Hub: Die heißen immer Konto/Name.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>That isn't a token of the Hub: they begin with hf_.</source>
            <translation>Das ist kein Hub-Token: Die beginnen mit hf_.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>answer to this search</source>
            <translation>Antwort auf diese Suche</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>Offline mode is switched on (HF_HUB_OFFLINE), so the Hugging Face Hub isn't asked. Models that are on this computer work without it.</source>
            <translation>Der Offline-Modus ist an (HF_HUB_OFFLINE), also wird der Hugging Face Hub nicht gefragt. Modelle auf diesem Computer laufen auch ohne ihn.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>The Hub can't be asked: HF_ENDPOINT is {address}, which is no web address.</source>
            <translation>Der Hub kann nicht gefragt werden: HF_ENDPOINT ist {address}, und das ist keine Webadresse.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/events.py" />
            <source>{reason}. Trying again in {seconds} s</source>
            <translation>{reason}. Nächster Versuch in {seconds} s</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/fetch.py" />
            <source>The Hub has no checksum of {name}, so nobody could tell whether it arrives whole.</source>
            <translation>Der Hub hat keine Prüfsumme von {name}, also ließe sich nicht sagen, ob die Datei heil ankommt.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/fetch.py" />
            <source>The disk has too little room: {needed} are still to come, and {free} are free. Free some space, then try again.</source>
            <translation>Auf der Festplatte ist zu wenig Platz: {needed} kommen noch, und {free} sind frei. Schaffe Platz und versuche es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/parquet_worker.py" />
            <source>{name} can't be read as a parquet file. Get it again.</source>
            <translation>{name} kann nicht als Parquet-Datei gelesen werden. Hole die Datei neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/parquet_worker.py" />
            <source>{name} can't be read: unpacked, it takes more memory than Glassbox gives to one file. Save a part of it as JSON lines, and use that.</source>
            <translation>{name} kann nicht gelesen werden: Entpackt braucht die Datei mehr Speicher, als Glassbox einer Datei gibt. Speichere einen Teil davon als JSON Lines und verwende diesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>Nothing can be written to {path}: {reason}.</source>
            <translation>In {path} kann nichts geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>The disk is full. What has arrived of {name} is kept: free some space, then resume.</source>
            <translation>Die Festplatte ist voll. Was von {name} schon da ist, bleibt: Schaffe Platz und setze dann fort.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>This disk can't hold a file of {bytes}. Disks in the FAT format, as many USB sticks are, end at 4 GB: choose another folder.</source>
            <translation>Auf dieses Laufwerk passt keine Datei von {bytes}. Bei Laufwerken im Format FAT, wie vielen USB-Sticks, ist bei 4 GB Schluss: Wähle einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>{name} is being downloaded already, by another window or command.</source>
            <translation>{name} wird schon heruntergeladen, von einem anderen Fenster oder Befehl.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has no {what}, or it is private and needs a token.</source>
            <translation>Auf dem Hub nicht zu finden: {what}, oder privat und nur mit Hub-Token zu sehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has had too many requests from this network. Try again in {wait}.</source>
            <translation>Der Hub hat zu viele Anfragen aus diesem Netz bekommen. Versuche es in {wait} noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} give it only to people who have asked. Ask for access at {page}, then enter your Hub token and try again.</source>
            <translation>Zugang muss beantragt werden: {what}. Beantrage ihn auf {page}, gib dann dein Hub-Token ein und versuche es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>There is no connection to the Hugging Face Hub. Models that are on this computer work without it.</source>
            <translation>Es gibt keine Verbindung zum Hugging Face Hub. Modelle auf diesem Computer laufen auch ohne ihn.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hugging Face Hub doesn't answer. Try again in a moment.</source>
            <translation>Der Hugging Face Hub antwortet nicht. Versuche es gleich noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The answer didn't come from the Hugging Face Hub. This network may want you to sign in first, in the browser.</source>
            <translation>Die Antwort kam nicht vom Hugging Face Hub. Vielleicht will dieses Netz, dass du dich zuerst im Browser anmeldest.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>This computer is set to use a proxy of a kind that Glassbox can't use, such as SOCKS. Name one that begins with http:// in HTTPS_PROXY.</source>
            <translation>Dieser Computer ist auf einen Proxy eingestellt, mit dem Glassbox nicht umgehen kann, etwa SOCKS. Nenne in HTTPS_PROXY einen, der mit http:// beginnt.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The proxy of this network doesn't let Glassbox through to the Hugging Face Hub. It may want a name and a password, which HTTPS_PROXY can hold.</source>
            <translation>Der Proxy dieses Netzes lässt Glassbox nicht zum Hugging Face Hub durch. Vielleicht verlangt er Namen und Passwort, die in HTTPS_PROXY stehen können.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub's storage doesn't give out {what}. Try again later.</source>
            <translation>Der Speicher des Hubs gibt etwas nicht heraus: {what}. Versuche es später noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub answered with an error ({status}).</source>
            <translation>Der Hub hat mit einem Fehler geantwortet ({status}).</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has no {what}.</source>
            <translation>Auf dem Hub nicht zu finden: {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has had too many requests from this network. Try again later.</source>
            <translation>Der Hub hat zu viele Anfragen aus diesem Netz bekommen. Versuche es später noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} haven't answered your request for access yet. Its page says how it stands: {page}</source>
            <translation>Dein Antrag auf Zugang ist noch nicht beantwortet: {what}. Wie es steht, sagt die Seite {page}</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} have declined your request for access. Its page may say why: {page}</source>
            <translation>Dein Antrag auf Zugang wurde abgelehnt: {what}. Warum, sagt vielleicht die Seite {page}</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} give it only to people who have asked. Ask for access at {page}, then try again.</source>
            <translation>Zugang muss beantragt werden: {what}. Beantrage ihn auf {page} und versuche es dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The connection to the Hugging Face Hub can't be trusted: its certificate is not accepted. A wrong clock or a filter in this network can cause that.</source>
            <translation>Der Verbindung zum Hugging Face Hub ist nicht zu trauen: Ihr Zertifikat wird nicht akzeptiert. Eine falsch gehende Uhr oder ein Filter in diesem Netz kann der Grund sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hugging Face Hub doesn't accept the token. Make a new one at https://huggingface.co/settings/tokens and enter it again.</source>
            <translation>Der Hugging Face Hub akzeptiert den Hub-Token nicht. Erstelle einen neuen auf https://huggingface.co/settings/tokens und gib ihn noch einmal ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>Your token may not read {what}. Allow it to read gated repositories at https://huggingface.co/settings/tokens, then try again.</source>
            <translation>Dein Token darf {what} nicht lesen. Erlaube ihm auf https://huggingface.co/settings/tokens, zugangsbeschränkte Repositorys (gated repositories) zu lesen, und versuche es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>{what} has changed on the Hub since. Open its list again.</source>
            <translation>{what} hat sich auf dem Hub inzwischen geändert. Öffne die Liste noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub refuses access to {what}. Its page may say why: {page}</source>
            <translation>Der Hub verweigert den Zugang: {what}. Warum, steht vielleicht auf der Seite: {page}</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub is overloaded right now. Try again later.</source>
            <translation>Der Hub ist gerade überlastet. Versuche es später noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/question_sets.py" />
            <source>{title} is kept from machines that collect texts, so it isn't fetched here. Ask its authors for a copy on the Hub, and say with --data where it is.</source>
            <translation>{title} wird von Maschinen ferngehalten, die Texte sammeln, und deshalb hier nicht geholt. Bitte die Autoren um eine Kopie auf dem Hub und sage mit --data, wo sie ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/question_sets.py" />
            <source>{repository} on the Hub has no parquet files of the questions ({missing}). Get the set from its authors, and say with --data where it is.</source>
            <translation>{repository} auf dem Hub hat keine Parquet-Dateien mit den Fragen ({missing}). Hole den Satz bei seinen Autoren und sage mit --data, wo er ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <source>{name} is split into {parts} files, and the repository has only {files} of them.</source>
            <translation>{name} ist auf {parts} Dateien aufgeteilt, und das Repository hat nur {files} davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <source>the header broke off</source>
            <translation>der Header brach ab</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <location filename="../../desktop/hub/transfer.py" />
            <source>a web page came instead of the file</source>
            <translation>statt der Datei kam eine Webseite</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/token.py" />
            <source>This computer has no keyring that is open, so the token is kept only until Glassbox is closed.</source>
            <translation>Auf diesem Computer ist kein Schlüsselbund offen, also bleibt der Hub-Token nur, bis Glassbox geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/token.py" />
            <source>The system's keyring didn't let the token be removed. It is no longer used until Glassbox is closed.</source>
            <translation>Der Schlüsselbund des Systems hat das Entfernen des Hub-Tokens nicht zugelassen. Bis Glassbox geschlossen wird, wird er nicht mehr verwendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{message} What has arrived is kept.</source>
            <translation>{message} Was angekommen ist, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{name} arrived damaged: its checksum is not the one that the Hub has. It was removed. Download it again.</source>
            <translation>{name} kam beschädigt an: Die Prüfsumme ist nicht die des Hubs. Die Datei wurde entfernt. Lade sie noch einmal herunter.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{name} is another file now than the Hub's list said. Open the list again.</source>
            <translation>{name} ist jetzt eine andere Datei als in der Liste vom Hub. Öffne die Liste noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The connection broke off</source>
            <translation>Die Verbindung brach ab</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The link has expired</source>
            <translation>Der Link ist abgelaufen</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>Nothing arrives from the Hub</source>
            <translation>Vom Hub kommt nichts mehr an</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>No connection to the Hub</source>
            <translation>Keine Verbindung zum Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>the body ended early</source>
            <translation>der Inhalt endete zu früh</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The server starts from the front</source>
            <translation>Der Server beginnt von vorn</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The Hub doesn't answer</source>
            <translation>Der Hub antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/tries.py" />
            <source>The Hub asks to wait</source>
            <translation>Der Hub bittet zu warten</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/tries.py" />
            <source>The Hub is busy</source>
            <translation>Der Hub ist beschäftigt</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/web.py" />
            <source>no answer within {longest_s:g} s</source>
            <translation>keine Antwort in {longest_s:g} s</translation>
        </message>
    </context>
    <context>
        <name>services</name>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>The list of downloads can't be saved in {parent}, so it lasts only until Glassbox is closed.</source>
            <translation>Die Liste der Downloads lässt sich in {parent} nicht speichern. Sie bleibt nur, bis Glassbox geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>Connecting to the Hub</source>
            <translation>Verbindung zum Hub wird aufgebaut</translation>
        </message>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>Checking what is here: {share}</source>
            <translation>Prüft, was schon da ist: {share}</translation>
        </message>
        <message>
            <location filename="../../desktop/services/jobs.py" />
            <source>Something went wrong inside Glassbox. The log has the details.</source>
            <translation>In Glassbox ist etwas schiefgegangen. Einzelheiten stehen im Protokoll.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>You have no permission to read the folder {folder}.</source>
            <translation>Du darfst den Ordner {folder} nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>{place} doesn't answer. Is its drive connected? Its models are left out until it does.</source>
            <translation>{place} antwortet nicht. Ist das Laufwerk verbunden? Die Modelle dort fehlen, bis es antwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>{folder} is a file, not a folder.</source>
            <translation>{folder} ist eine Datei, kein Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>Not every line of {name} has a "question" and an "answer", or "choices" and the number of the "correct" one.</source>
            <translation>Nicht jede Zeile von {name} hat „question“ und „answer“, oder „choices“ und die Nummer der richtigen Antwort als „correct“.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>The set needs a name.</source>
            <translation>Der Satz braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>There is a set "{stem}" already. Choose another name.</source>
            <translation>Einen Satz „{stem}“ gibt es schon. Wähle einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} holds no questions.</source>
            <translation>{name} enthält keine Fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} can't be written.</source>
            <translation>{name} kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} is locked. Unlock it, then change it.</source>
            <translation>{name} ist gesperrt. Entsperre den Fragensatz und ändere ihn dann.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} can't be deleted.</source>
            <translation>{name} kann nicht gelöscht werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/sealed_file.py" />
            <source>This file asks for {memory} of memory and {times:,} times the work that a locked file of Glassbox takes. It isn't opened.</source>
            <translation>Diese Datei verlangt {memory} Speicher und das {times:,}-Fache der Arbeit, die eine von Glassbox gesperrte Datei braucht. Sie wird nicht geöffnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/sealed_file.py" />
            <source>This is no file that Glassbox has locked, or it is damaged.</source>
            <translation>Das ist keine Datei, die Glassbox gesperrt hat, oder sie ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/sealed_file.py" />
            <source>The password isn't right, or the file is damaged.</source>
            <translation>Das Passwort ist falsch, oder die Datei ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/settings.py" />
            <source>The settings can't be saved in {parent}, so they last only until Glassbox is closed.</source>
            <translation>Die Einstellungen lassen sich in {parent} nicht speichern. Sie gelten nur, bis Glassbox geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/shelf.py" />
            <source>{name} can't be deleted: {reason}. Unload it, and close other programs that use it.</source>
            <translation>{name} kann nicht gelöscht werden: {reason}. Entlade das Modell und schließe andere Programme, die es nutzen.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/votes.py" />
            <source>Another program holds the file with the votes. They are there again with the first vote after that.</source>
            <translation>Ein anderes Programm hält die Datei mit den Stimmen fest. Sie sind mit der ersten Stimme danach wieder da.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/votes.py" />
            <source>The votes can't be read.</source>
            <translation>Die Stimmen können nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/votes.py" />
            <source>A vote could not be written to the disk. It counts until Glassbox is closed, and is written then if that works.</source>
            <translation>Eine Stimme konnte nicht auf die Festplatte geschrieben werden. Sie zählt, bis Glassbox geschlossen wird, und wird dann geschrieben, wenn das geht.</translation>
        </message>
    </context>
    <context>
        <name>ui</name>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Add a model file</source>
            <translation>Modelldatei hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Models (*.gguf);;All files (*)</source>
            <translation>Modelle (*.gguf);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Add a folder with models</source>
            <translation>Ordner mit Modellen hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>was taken off the list before. Add it as a file to list it again.</source>
            <translation>wurde schon einmal von der Liste genommen. Füge es als Datei hinzu, dann steht es wieder da.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Files that come there later will be listed.</source>
            <translation>Dateien, die später dazukommen, stehen dann in der Liste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Only files and folders on this laptop can be added.</source>
            <translation>Hinzufügen lassen sich nur Dateien und Ordner auf diesem Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>All {of} files can't be added. The first one: {first}</source>
            <translation>Keine der {of} Dateien lässt sich hinzufügen. Die erste: {first}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>{refused} of the {of} files can't be added. The first one: {first}</source>
            <translation>{refused} der {of} Dateien lassen sich nicht hinzufügen. Die erste: {first}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>What is in {folder} {shown}</source>
            <translation>Was in {folder} liegt, {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>No models in {folder} yet. {shown}</source>
            <translation>Noch keine Modelle in {folder}. {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Light, dark, white on black, or the system's own.</source>
            <translation>Hell, dunkel, weiß auf schwarz oder wie im System.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>color colour contrast night mode look</source>
            <translation>farbe farben kontrast nacht dunkel hell modus aussehen design thema</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Enlarges everything, for a projector. Also Ctrl and plus, minus, 0.</source>
            <translation>Vergrößert alles, für den Beamer. Geht auch mit Strg und Plus, Minus, 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>font zoom larger smaller scale percent</source>
            <translation>schrift zoom größer kleiner skalierung prozent vergrößern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The system's own, or another. It counts from the next start of Glassbox.</source>
            <translation>Die des Systems oder eine andere. Gilt ab dem nächsten Start von Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>english deutsch français german french translation</source>
            <translation>englisch english deutsch german französisch français french übersetzung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Movement</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Still: no mark turns, nothing slides by itself, and the text cursor doesn't blink.</source>
            <translation>Ruhig: Kein Symbol dreht sich, nichts gleitet von selbst, und der Textcursor blinkt nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>reduced motion animation busy blink accessibility</source>
            <translation>weniger bewegung animation ruhig blinken barrierefreiheit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Model folders</source>
            <translation>Modellordner</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Every .gguf file in these folders, and in folders inside them, is listed.</source>
            <translation>Jede .gguf-Datei in diesen Ordnern und ihren Unterordnern kommt in die Liste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>directory path disk where gguf</source>
            <translation>verzeichnis ordner pfad festplatte wo gguf</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Context length</source>
            <translation>Kontextlänge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many tokens of a conversation the model keeps in view. More takes more memory. Automatic: 4,096, or what the model was trained for if that is less.</source>
            <translation>Wie viele Tokens eines Chats das Modell im Blick behält. Mehr braucht mehr Speicher. Automatisch: 4.096, oder so viele, wie das Modell im Training hatte, wenn das weniger sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>window tokens memory history</source>
            <translation>fenster tokens speicher verlauf kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>GPU layers</source>
            <translation>GPU-Schichten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many of a model's layers a graphics card computes, where there is one. 0: none.</source>
            <translation>Wie viele Schichten eines Modells die Grafikkarte rechnet, wenn es eine gibt. 0: keine.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>graphics card metal cuda vulkan offload</source>
            <translation>grafikkarte gpu metal cuda vulkan auslagern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many processor cores compute at the same time. Automatic follows how busy the laptop is.</source>
            <translation>Wie viele Prozessorkerne gleichzeitig rechnen. Automatisch richtet sich danach, wie beschäftigt der Laptop ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>cpu processor cores speed</source>
            <translation>cpu prozessor kerne tempo geschwindigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Models can run on</source>
            <translation>Modelle laufen auf</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The processor and the graphics cards that llama.cpp has found.</source>
            <translation>Der Prozessor und die Grafikkarten, die llama.cpp gefunden hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>hardware gpu device</source>
            <translation>hardware gpu gerät grafikkarte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The folder of the files that say what happened, for a report of a problem.</source>
            <translation>Der Ordner mit den Dateien, in denen steht, was passiert ist. Nützlich, wenn du ein Problem meldest.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>error problem report file crash</source>
            <translation>fehler problem melden bericht datei absturz log</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Settings file</source>
            <translation>Einstellungsdatei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The file that all of these are kept in.</source>
            <translation>Die Datei, in der das alles gespeichert ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>preferences json path</source>
            <translation>einstellungen optionen json pfad</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Pane</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Experiment</source>
            <translation>Experiment</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Lesson</source>
            <translation>Lektion</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Search panes, experiments, lessons and settings</source>
            <translation>Bereiche, Experimente, Lektionen und Einstellungen durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>What was found</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Nothing has these words.</source>
            <translation>Nichts enthält diese Wörter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>{name} is on this laptop.</source>
            <translation>{name} ist auf diesem Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source> {freed} of the disk are free again.</source>
            <translation> {freed} auf der Festplatte sind wieder frei.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>{name} is not downloaded.{freed_text}</source>
            <translation>{name} ist nicht heruntergeladen.{freed_text}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Chat with it</source>
            <translation>Damit chatten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>Show the download</source>
            <translation>Download zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Same question, fewer bits</source>
            <translation>Gleiche Frage, weniger Bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A model and its copy with fewer bits answer. Find where they part.</source>
            <translation>Ein Modell und seine Kopie mit weniger Bits antworten. Finde heraus, wo sie sich trennen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>If a word is barred, the copy goes its own way from there on. The bars show where else it would.</source>
            <translation>Hat ein Wort einen Strich, geht die Kopie ab dort ihren eigenen Weg. Die Balken zeigen, wo sie noch abweichen würde.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>π in 16, 8 and 4 bits</source>
            <translation>π mit 16, 8 und 4 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Watch one number lose its digits, and see which bits did the work.</source>
            <translation>Sieh zu, wie eine Zahl ihre Stellen verliert, und welche Bits die Arbeit gemacht haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Compare the values with 32, 16, 8 and 4 bits. It also matters what a format spends its bits on: click one to flip it.</source>
            <translation>Vergleiche die Werte mit 32, 16, 8 und 4 Bit. Es kommt auch darauf an, wofür ein Format seine Bits ausgibt: Klicke eines an, um es umzudrehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>It memorized its exam</source>
            <translation>Prüfung auswendig gelernt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One of these two models has seen the questions before.</source>
            <translation>Eines dieser zwei Modelle hat die Fragen schon einmal gesehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>On questions that it has seen, the leaky model is far ahead; on fresh ones it is not.</source>
            <translation>Bei Fragen, die es kennt, liegt das Modell mit Leak weit vorn; bei frischen nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One brain, two faces</source>
            <translation>Ein Gehirn, zwei Gesichter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What the chat window really sends, and what comes back.</source>
            <translation>Was das Chatfenster wirklich sendet, und was zurückkommt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The marked pieces were never typed: the chat template added them.</source>
            <translation>Die markierten Stücke hat niemand getippt: Die Chat-Vorlage hat sie ergänzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read a model's name</source>
            <translation>Einen Modellnamen lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Every part of a file name says something.</source>
            <translation>Jeder Teil eines Dateinamens sagt etwas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Each bracket under the name is one part. Click an example below for another name.</source>
            <translation>Jede Klammer unter dem Namen ist ein Teil. Klick unten auf ein Beispiel, um einen anderen Namen zu lesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Will it fit?</source>
            <translation>Passt es?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Seven billion weights, against this laptop's memory.</source>
            <translation>Sieben Milliarden Gewichte und der Speicher dieses Laptops.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The right column says what fits. Drag the context to see how a long conversation adds up.</source>
            <translation>Die rechte Spalte sagt, was passt. Zieh am Kontext, um zu sehen, was ein langer Chat ausmacht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Vote blind</source>
            <translation>Blind abstimmen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Pick the better answer before you know who wrote it.</source>
            <translation>Wähle die bessere Antwort, bevor du weißt, von wem sie ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read both answers, then choose. The names come after your vote.</source>
            <translation>Lies beide Antworten, dann wähle. Die Namen erscheinen nach deiner Stimme.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Open or open-weight?</source>
            <translation>Offen oder nur Open-Weight?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What you get, and what you don't get, when a model is called open.</source>
            <translation>Was du bekommst und was nicht, wenn ein Modell offen heißt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read the steps from left to right: each publishes more than the one before.</source>
            <translation>Lies die Stufen von links nach rechts: Auf jeder ist mehr veröffentlicht als auf der davor.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Thinking out loud</source>
            <translation>Laut nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One of two twins writes its steps before it answers.</source>
            <translation>Von zwei Zwillingen schreibt einer seine Schritte auf, bevor er antwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The right model writes one column of the sum after the other, with what it carries. The left one answers at once. 4876 + 2568 is 7444.</source>
            <translation>Das rechte Modell rechnet Spalte für Spalte, mit Übertrag. Das linke antwortet sofort. 4876 + 2568 ist 7444.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A teacher and two pupils</source>
            <translation>Ein Lehrer und zwei Schüler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Two tiny models learn from a large one, here and now.</source>
            <translation>Zwei winzige Modelle lernen von einem großen, hier und jetzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The lower a curve, the better that pupil expects new text. One learned from the teacher's words, the other from its doubts, too.</source>
            <translation>Je tiefer eine Kurve liegt, desto besser sieht dieser Schüler neuen Text voraus. Einer hat nur aus den Wörtern des Lehrers gelernt, der andere auch aus seinen Zweifeln.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Four sizes, one law</source>
            <translation>Vier Größen, ein Gesetz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Guess how good the next size will be, then look.</source>
            <translation>Rate, wie gut die nächste Größe wird, dann sieh nach.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Each dot is a model of the demo family. The line is fitted to them: both axes are logarithmic, until you switch that off.</source>
            <translation>Jeder Punkt ist ein Modell der Demo-Familie. Die Linie ist an sie angepasst: Beide Achsen sind logarithmisch, bis du das abschaltest.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>What 2 bits keep</source>
            <translation>Was 2 Bit übrig lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A real block of a real model, as it is and with 2 bits for each weight.</source>
            <translation>Ein echter Block aus einem echten Modell: wie er ist, und mit 2 Bit pro Gewicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A dash is a weight in the file, the ring what 2 bits keep of it: where they are far apart, 2 bits were too few.</source>
            <translation>Ein Strich ist ein Gewicht in der Datei, der Ring das, was 2 Bit davon behalten: Wo beide weit auseinanderliegen, waren 2 Bit zu wenig.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A few loud channels</source>
            <translation>Ein paar laute Kanäle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The numbers inside a model that are hard to round.</source>
            <translation>Die Zahlen in einem Modell, die sich schlecht runden lassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The bold sentence says whether a channel stands out in this model, and what a scale for each block saves.</source>
            <translation>Der fett gedruckte Satz sagt, ob in diesem Modell ein Kanal heraussticht, und was ein Skalenfaktor je Block rettet.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Watch a router choose</source>
            <translation>Einem Router zusehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>For every token, each layer picks a few of its experts.</source>
            <translation>Für jedes Token wählt jede Schicht ein paar ihrer Experten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The ringed experts were picked for the marked token. Walk the tokens with the arrow keys.</source>
            <translation>Die eingekreisten Experten wurden für das markierte Token gewählt. Mit den Pfeiltasten gehst du von Token zu Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Sums and a poem</source>
            <translation>Rechnungen und ein Gedicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One model reads both. See which experts each of them takes.</source>
            <translation>Ein Modell liest beides. Sieh, welche Experten jeder der zwei Texte nimmt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The lower a point, the fewer experts the two share in that layer. Below it are both texts' experts; gray is what chance would make.</source>
            <translation>Je tiefer ein Punkt, desto weniger Experten teilen sich die zwei in dieser Schicht. Darunter stehen die Experten beider Texte; grau ist, was der Zufall ergäbe.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>8x7B is not 56B</source>
            <translation>8x7B ist nicht 56B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What a mixture has once, and what it has eight times.</source>
            <translation>Was ein MoE-Modell einmal hat, und was achtmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read the sum below the bars: the part before the plus is there only once.</source>
            <translation>Lies die Summe unter den Balken: Den Teil vor dem Plus gibt es nur einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Is the test full?</source>
            <translation>Ist der Test voll?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What a score near 100 % can't tell any more.</source>
            <translation>Was ein Ergebnis nahe 100 % nicht mehr sagen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A bar in the second color leaves no room for a better model. The other topics above the figure say what else a score hides.</source>
            <translation>Ein Balken in der zweiten Farbe lässt einem besseren Modell keinen Platz. Die anderen Themen über der Abbildung sagen, was ein Ergebnis noch verbirgt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Large against small</source>
            <translation>Groß gegen klein</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Two sizes of one family, the same question at once.</source>
            <translation>Zwei Größen einer Familie, dieselbe Frage zur selben Zeit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The higher a bar, the further the smaller model's expectation of that word is off.</source>
            <translation>Je höher ein Balken, desto weiter liegt die Erwartung des kleineren Modells bei diesem Wort daneben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/icons.py" />
            <source>its icons</source>
            <translation>seine Symbole</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/language.py" />
            <source>MMMM d, yyyy</source>
            <comment>a date, in the letters of Qt's QLocale</comment>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/model_box.py" />
            <source>Which model is looked into.</source>
            <translation>In welches Modell hineingesehen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/names.py" />
            <source>Try with less memory</source>
            <translation>Mit weniger Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/page.py" />
            <location filename="../../desktop/ui/panes/paged.py" />
            <source>Experiments</source>
            <translation>Experimente</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} moves; the model sees its first picture.</source>
            <translation>{name} bewegt sich; das Modell sieht das erste Einzelbild.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>This picture</source>
            <translation>Dieses Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is too large for a picture.</source>
            <translation>{name} ist zu groß für ein Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is no picture that Glassbox can read.</source>
            <translation>{name} ist kein Bild, das Glassbox lesen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is damaged: its pixels can't be read.</source>
            <translation>{name} ist beschädigt: Die Pixel können nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} has {millions:,.0f} million pixels, and up to {most:,.0f} million can be read: make it smaller first.</source>
            <translation>{name} hat {millions:,.0f} Millionen Pixel, und höchstens {most:,.0f} Millionen lassen sich lesen: Mach es zuerst kleiner.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} has no pixels.</source>
            <translation>{name} hat keine Pixel.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>The picture can't be kept in {folder}.</source>
            <translation>Das Bild lässt sich in {folder} nicht speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/running.py" />
            <source>The experiment begins when the work before it is done.</source>
            <translation>Das Experiment beginnt, wenn die Arbeit davor fertig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/running.py" />
            <source>Back to Start</source>
            <translation>Zurück zum Start</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/running.py" />
            <source>Stop that</source>
            <translation>Diese anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/several_models.py" />
            <source>{loaded} models in memory, {size}. Unload what you don't need.</source>
            <translation>{loaded} Modelle im Speicher, {size}. Entlade, was du nicht brauchst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/several_models.py" />
            <source>Keep only the newest</source>
            <translation>Nur das neueste behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Window {rss}</source>
            <translation>Fenster {rss}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>The model that is loaded, the memory that it takes, how fast it writes, what is being done, and whether anything leaves this laptop. All of it is measured.</source>
            <translation>Welches Modell geladen ist, wie viel Speicher es braucht, wie schnell es schreibt, was gerade läuft, und ob etwas diesen Laptop verlässt. Alles davon ist gemessen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>What is this?</source>
            <translation>Was ist das?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Press it, then click on anything here: it says what it is.</source>
            <translation>Drücke darauf und klicke dann hier auf irgendetwas: Es sagt, was es ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>No model loaded</source>
            <translation>Kein Modell geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Engine {engine} · {shown}</source>
            <translation>Engine {engine} · {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source> and {loaded} more</source>
            <translation> und noch {loaded}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>conversation of {context_length:,} tokens</source>
            <translation>Chat mit {context_length:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>{running} downloads</source>
            <translation>{running} Downloads</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>1 download</source>
            <translation>1 Download</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Asking the Hugging Face Hub</source>
            <translation>Fragt den Hugging Face Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Answering</source>
            <translation>Antwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Watching the router</source>
            <translation>Sieht dem Router zu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Asking questions</source>
            <translation>Stellt Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Comparing models</source>
            <translation>Vergleicht Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Comparing answers</source>
            <translation>Vergleicht Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Measuring the speed</source>
            <translation>Misst das Tempo</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Unloading</source>
            <translation>Entlädt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Looking for devices</source>
            <translation>Sucht nach Geräten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Writing the prompt</source>
            <translation>Schreibt den Prompt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading weights</source>
            <translation>Liest Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading a text</source>
            <translation>Liest einen Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Making smaller copies</source>
            <translation>Macht kleinere Kopien</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Working</source>
            <translation>Arbeitet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Main memory of the two processes</source>
            <translation>Arbeitsspeicher der beiden Prozesse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Offline. Everything runs on this laptop.</source>
            <translation>Offline. Alles läuft auf diesem Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading model files</source>
            <translation>Liest Modelldateien</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/tour.py" />
            <source>The pictures can't be saved in {folder}.</source>
            <translation>Die Bilder lassen sich in {folder} nicht speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/what_is.py" />
            <source>Click anything in the window to learn what it is. Escape gives it up.</source>
            <translation>Klicke irgendetwas im Fenster an, um zu erfahren, was es ist. Escape bricht ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/window.py" />
            <source>{pane}, which was open last, can't be opened: something went wrong inside Glassbox. The log has the details.</source>
            <translation>{pane} war zuletzt offen und lässt sich nicht öffnen: In Glassbox ist etwas schiefgegangen. Die Einzelheiten stehen im Protokoll.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/window.py" />
            <source>Presenting. {present_key} goes back to the window.</source>
            <translation>Präsentationsmodus. {present_key} führt zurück zum Fenster.</translation>
        </message>
    </context>
    <context>
        <name>ui/panes</name>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>How Glassbox looks, where it finds models, and how it runs them.</source>
            <translation>Wie Glassbox aussieht, wo es Modelle findet und wie es sie ausführt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Experiments to begin with, a click each.</source>
            <translation>Experimente zum Einstieg, je einen Klick entfernt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>The models on this laptop: find more, load them, read their names, see how open they are.</source>
            <translation>Die Modelle auf diesem Laptop: weitere finden, laden, ihre Namen lesen und sehen, wie offen sie sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Talk with a model, and see how sure it was of each word.</source>
            <translation>Chatte mit einem Modell und sieh, wie sicher es sich bei jedem Wort war.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Ask several models the same question, and see where they part.</source>
            <translation>Stell mehreren Modellen dieselbe Frage und sieh, wo sie sich trennen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>How a model's numbers are stored in fewer bits, and what that costs.</source>
            <translation>Wie die Zahlen eines Modells mit weniger Bits gespeichert werden, und was das kostet.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Watch a mixture of experts choose which of its parts work on each word.</source>
            <translation>Sieh einem MoE-Modell zu, wie es wählt, welche seiner Teile an jedem Wort arbeiten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Measure how good and how fast models are, and how sure that is.</source>
            <translation>Miss, wie gut und wie schnell Modelle sind, und wie sicher das ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Ask whether a model has seen its test before.</source>
            <translation>Frag nach, ob ein Modell seinen Test schon kannte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Short lessons, each beside a figure to play with.</source>
            <translation>Kurze Lektionen, jede neben einer Abbildung zum Ausprobieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/paged.py" />
            <source>Pages of {pane}</source>
            <translation>Seiten von {pane}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>These three count from the next time that a model is loaded.</source>
            <translation>Diese drei gelten, sobald wieder ein Modell geladen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>graphics card</source>
            <translation>Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>built-in graphics</source>
            <translation>integrierte Grafik</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Glassbox {version}</source>
            <translation>Glassbox {version}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Running models</source>
            <translation>Modelle ausführen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>This program</source>
            <translation>Dieses Programm</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Asking…</source>
            <translation>Fragt nach…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Remove {folder} from the list</source>
            <translation>{folder} von der Liste entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Usual</source>
            <translation>Normal</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Still</source>
            <translation>Ruhig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>llama.cpp {llama_version}</source>
            <translation>llama.cpp {llama_version}</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/benchmarks</name>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right (%)</source>
            <translation>Richtig (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>From (%)</source>
            <translation>Von (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>To (%)</source>
            <translation>Bis (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Asked</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>Your own results. Whiskers are 95 % intervals.</source>
            <translation>Deine eigenen Ergebnisse. Fehlerbalken sind 95-%-Intervalle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>Measured on the demo models when they were made. Whiskers are 95 % intervals.</source>
            <translation>Gemessen an den Demo-Modellen, als sie gemacht wurden. Fehlerbalken sind 95-%-Intervalle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>has room</source>
            <translation>noch Luft</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>nearly full</source>
            <translation>fast voll</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>its honest twin</source>
            <translation>sein ehrlicher Zwilling</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>has read the exam</source>
            <translation>kennt die Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>The exam it may have seen</source>
            <translation>Die Prüfung, die es kennen könnte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Fresh questions</source>
            <translation>Frische Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{full} of {tests} tests are nearly full: a better model has no room there to show that it is better.</source>
            <translation>{full} von {tests} Tests sind fast voll: Ein besseres Modell kann dort nicht mehr zeigen, dass es besser ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{mean:.0f} % on average is true and says little: {model} gets {value:.0f} % in {test} and {value_2:.0f} % in {last_test}.</source>
            <translation>Im Mittel {mean:.0f} %: Das stimmt und sagt wenig. {model} erreicht {value:.0f} % in {test} und {value_2:.0f} % in {last_test}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>The leaky twin gets {value:.0f} % on the exam that it has read, and {value_2:.0f} % on fresh questions of the same kind.</source>
            <translation>Der Zwilling mit Leak erreicht {value:.0f} % in der Prüfung, die er gelesen hat, und {value_2:.0f} % bei frischen Fragen derselben Art.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>None of these {tests} tests is full: each has room for a better model.</source>
            <translation>Keiner dieser {tests} Tests ist voll: In jedem ist Luft für ein besseres Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>1 of {tests} tests is nearly full: a better model has no room there to show that it is better.</source>
            <translation>1 von {tests} Tests ist fast voll: Ein besseres Modell kann dort nicht mehr zeigen, dass es besser ist.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{test}, {model}: {value:.0f} % of {asked:,} questions, 95 % interval from {low:.0f} to {high:.0f} %</source>
            <extracomment>For one: {test}, {model}: {value:.0f} % of {asked:,} question, 95 % interval from {low:.0f} to {high:.0f} %</extracomment>
            <translation>
                <numerusform>{test}, {model}: {value:.0f} % von {asked:,} Frage, 95-%-Intervall von {low:.0f} bis {high:.0f} %</numerusform>
                <numerusform>{test}, {model}: {value:.0f} % von {asked:,} Fragen, 95-%-Intervall von {low:.0f} bis {high:.0f} %</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask models a few benchmarks, and see here which of them are full.</source>
            <translation>Stelle Modellen ein paar Benchmarks, dann siehst du hier, welche davon voll sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The two demo models that show it have not come with this copy of Glassbox.</source>
            <translation>Die zwei Demo-Modelle, die es zeigen, fehlen in dieser Kopie von Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask a model three benchmarks or more, and see here how different its scores are.</source>
            <translation>Stelle einem Modell mindestens drei Benchmarks, dann siehst du hier, wie verschieden seine Ergebnisse sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The best score of each test</source>
            <translation>Das beste Ergebnis jedes Tests</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The exam, read before or not</source>
            <translation>Die Prüfung, vorher gelesen oder nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>One model, many tests</source>
            <translation>Ein Modell, viele Tests</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Judging benchmarks</source>
            <translation>Benchmarks beurteilen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>What a score is worth, what it hides, and how to get one that you can trust.</source>
            <translation>Was ein Ergebnis wert ist, was es verbirgt und wie du zu einem kommst, dem du trauen kannst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Is a test full?</source>
            <translation>Ist ein Test voll?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Which tests have no room left.</source>
            <translation>In welchen Tests keine Luft mehr ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>One number, many skills</source>
            <translation>Eine Zahl, viele Fähigkeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>A model's scores, one by one.</source>
            <translation>Alle Ergebnisse eines Modells, einzeln.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Catch a leak</source>
            <translation>Ein Leak erwischen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Two twins sit an exam that one has read.</source>
            <translation>Zwei Zwillinge in einer Prüfung, die einer kennt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Write a secret test</source>
            <translation>Einen geheimen Test schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Questions under a password.</source>
            <translation>Fragen hinter einem Passwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Scores</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Open Quality</source>
            <translation>Qualität öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>For</source>
            <translation>Dafür</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Against</source>
            <translation>Dagegen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>What is done about it</source>
            <translation>Was man dagegen tut</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Let the twins sit it</source>
            <translation>Die Zwillinge prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask more</source>
            <translation>Mehr fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Is the test too easy?</source>
            <translation>Ist der Test zu leicht?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>An easy test is quick, and shows at once when something is broken.</source>
            <translation>Ein leichter Test geht schnell und zeigt sofort, wenn etwas kaputt ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Once good models answer nearly everything, a better one can't show that it is better. What is left between 97 and 99 % is chance, and mistakes in the test itself.</source>
            <translation>Wenn gute Modelle fast alles richtig haben, kann ein besseres nicht mehr zeigen, dass es besser ist. Was zwischen 97 und 99 % noch übrig bleibt, sind Zufall und Fehler im Test selbst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Full tests are replaced by harder ones: MMLU-Pro has ten options where MMLU has four, and asks for more steps of thought.</source>
            <translation>Volle Tests werden durch schwerere ersetzt: MMLU-Pro gibt zehn Möglichkeiten, wo MMLU vier gibt, und verlangt mehr Denkschritte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Overfitting</source>
            <translation>Overfitting</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Has it learned the test by heart?</source>
            <translation>Hat es den Test auswendig gelernt?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Public questions let everybody repeat a measurement.</source>
            <translation>Mit öffentlichen Fragen können alle eine Messung wiederholen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>They end up in training texts, by accident or not. And who picks, of many versions, the one with the best score has fitted the model to the test as well.</source>
            <translation>Sie landen in Trainingstexten, aus Versehen oder nicht. Und wer unter vielen Versionen die mit dem besten Ergebnis aussucht, hat das Modell ebenfalls an den Test angepasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Look for the questions in the training data, ask fresh ones of the same kind, and mistrust a score that falls on them.</source>
            <translation>Suche die Fragen in den Trainingsdaten, stelle frische derselben Art und misstraue einem Ergebnis, das dabei abfällt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Limited scope</source>
            <translation>Enger Ausschnitt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>What does it not ask?</source>
            <translation>Was fragt er nicht?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>One task, one number: that is easy to compare.</source>
            <translation>Eine Aufgabe, eine Zahl: Das lässt sich leicht vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>It says little of other tasks. A mean over many tests hides what a model can't do at all.</source>
            <translation>Über andere Aufgaben sagt er wenig. Ein Mittelwert über viele Tests verdeckt, was ein Modell gar nicht kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Look at a profile over several tests, and at people's votes on open questions. Then try your own task.</source>
            <translation>Sieh dir ein Profil über mehrere Tests an und dazu, wie Menschen über offene Fragen abstimmen. Probiere dann deine eigene Aufgabe aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Private sets</source>
            <translation>Private Fragensätze</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>What if nobody has seen it?</source>
            <translation>Und wenn ihn niemand kennt?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>A model can't have been trained on questions that were never published. And they can be just what you need the model for.</source>
            <translation>Mit Fragen, die nie veröffentlicht wurden, kann kein Modell trainiert worden sein. Und sie können genau das abfragen, wofür du das Modell brauchst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Others can't check your number, and a few dozen questions leave a wide interval. Questions typed into somebody's online service aren't private any longer.</source>
            <translation>Andere können deine Zahl nicht nachprüfen, und ein paar Dutzend Fragen ergeben ein breites Intervall. Wer Fragen in einen Online-Dienst eintippt, hat sie nicht mehr für sich.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Makers of benchmarks keep a part of the questions back. Here the questions stay on this laptop, and lie on its disk under a password.</source>
            <translation>Wer Benchmarks macht, hält einen Teil der Fragen zurück. Hier bleiben die Fragen auf diesem Laptop und liegen mit einem Passwort geschützt auf der Festplatte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/model_pair.py" />
            <source>Compared with</source>
            <translation>Verglichen mit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/model_pair.py" />
            <source>nothing else</source>
            <translation>sonst nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/pane.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Benchmarks</source>
            <translation>Benchmarks</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Give up</source>
            <translation>Aufgeben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Benchmarks were left unfinished. What was answered is kept.</source>
            <translation>Benchmarks sind noch nicht fertig. Die bisherigen Antworten sind gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Paused at {share:.0f} %. What was answered is kept.</source>
            <translation>Angehalten bei {share:.0f} %. Die bisherigen Antworten sind gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>too short for an interval</source>
            <translation>zu kurz für ein Intervall</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{model}: {what} {shown}, {between}; tokens: {tokens:,}, pieces: {pieces:,}</source>
            <translation>{model}: {what} {shown}, {between}; Tokens: {tokens:,}, Stücke: {pieces:,}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{pieces:,} pieces</source>
            <extracomment>For one: 1 piece</extracomment>
            <translation>
                <numerusform>1 Stück</numerusform>
                <numerusform>{pieces:,} Stücken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{tokens:,} tokens in {pieces}. {interval} {means}</source>
            <translation>{tokens:,} Tokens in {pieces}. {interval} {means}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Perplexity by token</source>
            <translation>Perplexität pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Bits per byte</source>
            <translation>Bit pro Byte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>From </source>
            <translation>Von </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>To </source>
            <translation>Bis </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>By word</source>
            <translation>Pro Wort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>By byte</source>
            <translation>Pro Byte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>Pieces</source>
            <translation>Stücke</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>95 % interval from {low} to {high}</source>
            <translation>95-%-Intervall von {low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>perplexity by token</source>
            <translation>Perplexität pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>bits per byte</source>
            <translation>Bit pro Byte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>Whiskers are 95 % intervals over the pieces.</source>
            <translation>Fehlerbalken sind 95-%-Intervalle über die Stücke.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>That is too short for an interval: it takes five pieces.</source>
            <translation>Das ist zu kurz für ein Intervall: Dafür braucht es fünf Stücke.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>About among how many tokens the model wavers at each place; it depends on how a model cuts text into tokens.</source>
            <translation>Zwischen wie vielen Tokens das Modell an jeder Stelle ungefähr schwankt; das hängt auch davon ab, wie es Text in Tokens zerlegt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>How many bits each byte of the text would still take: also models with other tokens can be compared.</source>
            <translation>Wie viele Bit jedes Byte des Textes noch kosten würde: So lassen sich auch Modelle mit anderen Tokens vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Perplexity</source>
            <translation>Perplexität</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>How surprised a model is by a text of yours: the less, the better it expects it.</source>
            <translation>Wie sehr dein Text ein Modell überrascht: je weniger, desto besser sieht es ihn kommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Texts (*.txt *.md);;All files (*)</source>
            <translation>Texte (*.txt *.md);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A page to read</source>
            <translation>Eine Seite zu lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>One model reads a text that ships.</source>
            <translation>Ein Modell liest einen mitgelieferten Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Two models, one page</source>
            <translation>Zwei Modelle, eine Seite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>The two smallest read it.</source>
            <translation>Die zwei kleinsten lesen sie.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Read it</source>
            <translation>Lesen lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A file…</source>
            <translation>Datei…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>How well models expect the text</source>
            <translation>Wie gut Modelle den Text erwarten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Nothing read yet</source>
            <translation>Noch nichts gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Paste a text, or choose a file. The model reads it token by token, and tells how probable it found each one before it saw it.</source>
            <translation>Füge einen Text ein oder wähle eine Datei. Das Modell liest ihn Token für Token und sagt, für wie wahrscheinlich es jedes hielt, bevor es das Token sah.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>The text to read</source>
            <translation>Der Text zum Lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Type or paste a text: a page or more gives an interval, too</source>
            <translation>Tippe oder füge einen Text ein: ab einer Seite gibt es auch ein Intervall</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>getting ready</source>
            <translation>bereitet sich vor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A text</source>
            <translation>Ein Text</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>{count:,} characters</source>
            <extracomment>For one: {count} character</extracomment>
            <translation>
                <numerusform>{count} Zeichen</numerusform>
                <numerusform>{count:,} Zeichen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Add a model in Models first</source>
            <translation>Füge zuerst unter Modelle ein Modell hinzu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>This can't be read</source>
            <translation>Das kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>{name} is longer than a thick book ({shown:,} characters). Take a part of it.</source>
            <translation>{name} ist länger als ein dickes Buch ({shown:,} Zeichen). Nimm einen Teil davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>There is no text in {name}.</source>
            <translation>In {name} steht kein Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Your text</source>
            <translation>Dein Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Type or paste a text first</source>
            <translation>Tippe oder füge zuerst einen Text ein</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>By token</source>
            <translation>Pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Perplexity: as it is usually told.</source>
            <translation>Perplexität: wie sie meist angegeben wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Bits per byte: models with other tokens can be compared.</source>
            <translation>Bit pro Byte: vergleicht auch Modelle mit anderen Tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>This takes a model: add one in Models.</source>
            <translation>Dafür braucht es ein Modell: Füge eins unter Modelle hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>This takes two models: add another one in Models.</source>
            <translation>Dafür braucht es zwei Modelle: Füge noch eins unter Modelle hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>That is longer than a thick book: take a part of it</source>
            <translation>Das ist länger als ein dickes Buch: Nimm einen Teil davon</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <source>{name} reads the text</source>
            <translation>{name} liest den Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_run.py" />
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Loading {name}</source>
            <translation>{name} wird geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <source>{name} has read</source>
            <translation>{name} ist fertig mit Lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>There is no private set yet. A dozen questions of your own work are a good start.</source>
            <translation>Noch kein privater Fragensatz. Ein Dutzend Fragen aus deiner eigenen Arbeit sind ein guter Anfang.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Locked sets are encrypted on this laptop's disk (AES, the key from your password by scrypt). Results keep what each answer was worth, and no word of question or answer.</source>
            <translation>Gesperrte Fragensätze liegen verschlüsselt auf der Festplatte dieses Laptops (AES, der Schlüssel entsteht mit scrypt aus deinem Passwort). Die Ergebnisse halten fest, was jede Antwort wert war, und kein Wort von Frage oder Antwort.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{count:,} questions</source>
            <extracomment>For one: {count} question</extracomment>
            <translation>
                <numerusform>{count} Frage</numerusform>
                <numerusform>{count:,} Fragen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Questions (*.jsonl *{suffix})</source>
            <translation>Fragen (*.jsonl *{suffix})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Write questions…</source>
            <translation>Fragen schreiben…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Take in a file…</source>
            <translation>Datei übernehmen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A file of questions</source>
            <translation>Eine Datei mit Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Take in</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{stem} stays unlocked until you lock it or close Glassbox.</source>
            <translation>{stem} bleibt entsperrt, bis du sperrst oder Glassbox schließt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{stem} is deleted from this laptop.</source>
            <translation>{stem} ist von diesem Laptop gelöscht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Ask a model</source>
            <translation>Modell fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Change {name}</source>
            <translation>{name} ändern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Delete {name}</source>
            <translation>{name} löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{name} was locked with a password. Which?</source>
            <translation>{name} wurde mit einem Passwort gesperrt. Mit welchem?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>A locked copy of {name} is made. The file itself stays readable where it is: delete it if nobody is to see it.</source>
            <translation>Von {name} wird eine gesperrte Kopie gemacht. Die Datei selbst bleibt lesbar, wo sie ist: Lösche sie, wenn niemand sie sehen soll.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>locked</source>
            <translation>gesperrt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Lock</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock…</source>
            <translation>Entsperren…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock it first</source>
            <translation>Entsperre ihn zuerst</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Nobody can open the set without the password: there is no way back if it is forgotten.</source>
            <translation>Ohne das Passwort kann niemand den Fragensatz öffnen: Ist es vergessen, führt kein Weg zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>{least_password} letters or more. {forgotten}</source>
            <translation>Mindestens {least_password} Zeichen. {forgotten}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>The two aren't the same yet.</source>
            <translation>Die beiden sind noch nicht gleich.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>The password again</source>
            <translation>Das Passwort noch einmal</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_fetch.py" />
            <source>Fetching the questions</source>
            <translation>Fragen werden geholt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{title}, {name}: {value:.1f} % of {n:,} questions, 95 % interval from {low:.0f} to {high:.0f} %</source>
            <extracomment>For one: {title}, {name}: {value:.1f} % of {n:,} question, 95 % interval from {low:.0f} to {high:.0f} %</extracomment>
            <translation>
                <numerusform>{title}, {name}: {value:.1f} % von {n:,} Frage, 95-%-Intervall von {low:.0f} bis {high:.0f} %</numerusform>
                <numerusform>{title}, {name}: {value:.1f} % von {n:,} Fragen, 95-%-Intervall von {low:.0f} bis {high:.0f} %</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{numbers} questions each. Whiskers are 95 % intervals.</source>
            <extracomment>For one: {numbers} question each. Whiskers are 95 % intervals.</extracomment>
            <translation>
                <numerusform>Je {numbers} Frage. Fehlerbalken sind 95-%-Intervalle.</numerusform>
                <numerusform>Je {numbers} Fragen. Fehlerbalken sind 95-%-Intervalle.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Benchmark</source>
            <translation>Benchmark</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>By guessing (%)</source>
            <translation>Durch Raten (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Too long</source>
            <translation>Zu lang</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Cut</source>
            <translation>Gekappt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Metric</source>
            <translation>Maß</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Whole set</source>
            <translation>Ganzer Satz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Chat template</source>
            <translation>Chat-Vorlage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Measured</source>
            <translation>Gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>; guessing gets {chance:.0f} %</source>
            <translation>; durch Raten {chance:.0f} %</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>; {too_long:,} were too long, and are not counted</source>
            <extracomment>For one: ; {too_long:,} was too long, and is not counted</extracomment>
            <translation>
                <numerusform>; {too_long:,} war zu lang und zählt nicht</numerusform>
                <numerusform>; {too_long:,} waren zu lang und zählen nicht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{counts:,} to {counts_2:,}</source>
            <translation>{counts:,} bis {counts_2:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Dashed: what guessing gets.</source>
            <translation> Gestrichelt: was Raten bringt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{first} and {second} were not asked the same questions: nothing to compare yet.</source>
            <translation>{first} und {second} wurden nicht dieselben Fragen gestellt: noch nichts zu vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Right: {first_sum:,.0f} against {second_sum:,.0f}; only one of the two was right on {only_first:,}. Paired test (McNemar)</source>
            <translation> Richtig: {first_sum:,.0f} gegen {second_sum:,.0f}; nur eins von beiden lag richtig bei {only_first:,}. Gepaarter Test (McNemar)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Paired test (permutation)</source>
            <translation> Gepaarter Test (Permutation)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>p = {p:.2g}</source>
            <translation>p = {p:.2g}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>measured here</source>
            <translation>hier gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{value:.4g} (no share)</source>
            <translation>{value:.4g} (kein Anteil)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Scores as CSV…</source>
            <translation>Ergebnisse als CSV…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>All with every question, as JSON…</source>
            <translation>Alles mit jeder Frage, als JSON…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Results (*.json)</source>
            <translation>Ergebnisse (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>As lm-evaluation-harness has it…</source>
            <translation>Wie bei lm-evaluation-harness…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Scores of lm-evaluation-harness or Epoch AI (*.json *.csv)</source>
            <translation>Ergebnisse von lm-evaluation-harness oder Epoch AI (*.json *.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Open published scores</source>
            <translation>Veröffentlichte Ergebnisse öffnen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>{count:,} published scores stand in the table now, with their source.</source>
            <extracomment>For one: 1 published score stands in the table now, with its source.</extracomment>
            <translation>
                <numerusform>1 veröffentlichtes Ergebnis steht jetzt mit seiner Quelle in der Tabelle.</numerusform>
                <numerusform>{count:,} veröffentlichte Ergebnisse stehen jetzt mit ihrer Quelle in der Tabelle.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Save results for other programs, or open published scores</source>
            <translation>Ergebnisse für andere Programme speichern oder veröffentlichte öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Save the results</source>
            <translation>Ergebnisse speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>{name} is saved.</source>
            <translation>{name} ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Open published scores…</source>
            <translation>Veröffentlichte Ergebnisse öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>{file} can't be written.</source>
            <translation>{file} kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>all questions</source>
            <translation>alle Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>only wrong answers</source>
            <translation>nur falsche Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>only where the two differ</source>
            <translation>nur wo sich die zwei unterscheiden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>Option</source>
            <translation>Option</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>not asked, since the question is longer than the model can read at once</source>
            <translation>nicht gefragt: Die Frage ist länger, als das Modell auf einmal lesen kann</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>, cut off where its context was full</source>
            <translation>, abgeschnitten, wo der Kontext voll war</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>Right: {target}</source>
            <translation>Richtig: {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>wrong</source>
            <translation>falsch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>scored in parts</source>
            <translation>in Teilen bewertet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>{name} (nats)</source>
            <translation>{name} (Nat)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>How good a model is, how sure we can be, and whether another one is better.</source>
            <translation>Wie gut ein Modell ist, wie sicher wir das wissen und ob ein anderes besser ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>The share of right answers.</source>
            <translation>Der Anteil richtiger Antworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Size and bits</source>
            <translation>Größe und Bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Scores over how large models are, and how many bits their weights have.</source>
            <translation>Ergebnisse danach, wie groß die Modelle sind und wie viele Bits ihre Gewichte haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Every question</source>
            <translation>Jede Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>What was asked and answered, one by one.</source>
            <translation>Was gefragt und geantwortet wurde, einzeln.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>A first number</source>
            <translation>Eine erste Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>20 questions with four options.</source>
            <translation>20 Fragen mit vier Optionen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Two models, one test</source>
            <translation>Zwei Modelle, ein Test</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>The two smallest on the same questions.</source>
            <translation>Die zwei kleinsten bei denselben Fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Run benchmarks…</source>
            <translation>Starten…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Choose models and question sets, and let the models answer.</source>
            <translation>Modelle und Fragensätze wählen und die Modelle antworten lassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Pausing behind this question</source>
            <translation>Pause nach dieser Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Stopped. What was answered is kept: started again, it goes on from there.</source>
            <translation>Gestoppt. Die bisherigen Antworten sind gespeichert: Beim nächsten Start geht es von dort weiter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Comparing…</source>
            <translation>Wird verglichen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>against</source>
            <translation>gegen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>There are no questions with options here yet: choose a file of yours, or a benchmark from the Hub.</source>
            <translation>Noch keine Fragen mit Optionen: Wähle eine eigene Datei oder einen Benchmark vom Hub.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Choose another model to see whether the two differ.</source>
            <translation>Wähle ein anderes Modell, um zu sehen, ob sich die beiden unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>{stem} is locked: unlock it in Judging benchmarks, then go on.</source>
            <translation>{stem} ist gesperrt: Entsperre ihn unter „Benchmarks beurteilen“, dann geht es weiter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_queue.py" />
            <source>The paused benchmarks can't go on by themselves: the questions of {stem} are not open. Start them again; what was answered is kept.</source>
            <translation>Die angehaltenen Benchmarks können nicht von selbst weitergehen: Die Fragen von {stem} sind nicht offen. Starte sie noch einmal; die bisherigen Antworten sind gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>There are no questions to read here. Those of GPQA and of private sets are never shown.</source>
            <translation>Hier gibt es keine Fragen zu lesen. Die von GPQA und von privaten Fragensätzen werden nie gezeigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The question before</source>
            <translation>Vorige Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Shows the question before this one.</source>
            <translation>Zeigt die Frage vor dieser.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The next question</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Shows the question after this one.</source>
            <translation>Zeigt die Frage nach dieser.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Options and their log-likelihoods</source>
            <translation>Optionen und ihre Log-Likelihoods</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The prompt as it was sent</source>
            <translation>Der Prompt, wie er gesendet wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Every character that the model was given, with the examples before the question.</source>
            <translation>Jedes Zeichen, das das Modell bekam, mit den Beispielen vor der Frage.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Which questions</source>
            <translation>Welche Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Prompt, as sent</source>
            <translation>Prompt, wie gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>{at:,} of {count:,}</source>
            <translation>{at:,} von {count:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>None of the questions.</source>
            <translation>Keine der Fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_results.py" />
            <source> ({parts} of {tasks} subjects)</source>
            <translation> ({parts} von {tasks} Fächern)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Reading the questions</source>
            <translation>Fragen werden gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>Reading {name}</source>
            <translation>{name} wird gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>{name}: {task}, {done:,} of {total:,}</source>
            <translation>{name}: {task}, {done:,} von {total:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>{task}, {done:,} of {total:,}</source>
            <translation>{task}, {done:,} von {total:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_sets.py" />
            <source>There are no questions in {name} that are known here: neither files of lines with "question" and "answer" nor the folder of a benchmark.</source>
            <translation>In {name} sind keine Fragen in einer bekannten Form: weder Dateien, deren Zeilen „question“ und „answer“ haben, noch der Ordner eines Benchmarks.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Glassbox's own sets come with the demo models, and this copy was made without them.</source>
            <translation>Die eigenen Fragensätze von Glassbox kommen mit den Demo-Modellen, und diese Kopie wurde ohne sie gemacht.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>, with {shots} examples before each question</source>
            <extracomment>For one: , with {shots} example before each question</extracomment>
            <translation>
                <numerusform>, mit {shots} Beispiel vor jeder Frage</numerusform>
                <numerusform>, mit {shots} Beispielen vor jeder Frage</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>The model {asked}{examples}.</source>
            <translation>Das Modell {asked}{examples}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>{count} questions of each: ±{half_width:.0f} points</source>
            <translation>Je {count} Fragen: ±{half_width:.0f} Punkte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Questions (*.jsonl)</source>
            <translation>Fragen (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>writes its answers</source>
            <translation>schreibt seine Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>chooses the likeliest option</source>
            <translation>wählt die wahrscheinlichste Option</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>All questions of each</source>
            <translation>Jeweils alle Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Models to ask</source>
            <translation>Modelle zur Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Benchmarks to ask</source>
            <translation>Benchmarks zur Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Start</source>
            <comment>a button</comment>
            <translation>Starten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Asks the chosen models the chosen questions.</source>
            <translation>Stellt den gewählten Modellen die gewählten Fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Back to the results</source>
            <translation>Zurück zu den Ergebnissen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Shows the results that are there already.</source>
            <translation>Zeigt die Ergebnisse, die es schon gibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A file of yours…</source>
            <translation>Eigene Datei…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Takes questions from a file of yours. They stay on this laptop.</source>
            <translation>Nimmt Fragen aus einer eigenen Datei. Sie bleiben auf diesem Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder…</source>
            <translation>Ordner…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder with question sets as they are published.</source>
            <translation>Ein Ordner mit Fragensätzen, so wie sie veröffentlicht sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Which questions?</source>
            <translation>Welche Fragen?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>How many questions of each benchmark</source>
            <translation>Wie viele Fragen aus jedem Benchmark</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>In 95 of 100 cases the true share is no farther away than that</source>
            <translation>In 95 von 100 Fällen liegt der wahre Anteil nicht weiter weg als das</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Tick a model and a benchmark first</source>
            <translation>Hake zuerst ein Modell und einen Benchmark an</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Which models?</source>
            <translation>Welche Modelle?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>There is no model here yet: add one in Models.</source>
            <translation>Noch kein Modell hier: Füge eins unter Modelle hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Your private sets, while they are unlocked</source>
            <translation>Deine privaten Fragensätze, solange sie entsperrt sind</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Yours</source>
            <translation>Deine</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Glassbox's own, for the demo models</source>
            <translation>Von Glassbox, für die Demo-Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>From the Hugging Face Hub: fetched once, then offline</source>
            <translation>Vom Hugging Face Hub: einmal geholt, danach offline</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder of questions</source>
            <translation>Ein Ordner mit Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Bars are easier to read: they begin at one line. On a radar the area depends on which benchmark stands beside which, and twice the score looks like four times as much.</source>
            <translation>Balken sind leichter zu lesen: Sie beginnen alle an einer Linie. Beim Netz hängt die Fläche davon ab, welcher Benchmark neben welchem steht, und ein doppelt so gutes Ergebnis sieht viermal so groß aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Scores as a radar</source>
            <translation>Ergebnisse als Netz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>As a radar</source>
            <translation>Als Netz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Right answers</source>
            <translation>Richtige Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>As bars</source>
            <translation>Als Balken</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>A radar takes three benchmarks that all shown models were asked</source>
            <translation>Ein Netz braucht drei Benchmarks, die allen gezeigten Modellen gestellt wurden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>Ask a model something: from then on its size is known, and it stands here.</source>
            <translation>Stelle einem Modell Fragen: Danach ist seine Größe bekannt, und es steht hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>Scores against size</source>
            <translation>Ergebnisse nach Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>What size buys</source>
            <translation>Was Größe bringt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>What bits cost</source>
            <translation>Was weniger Bits kosten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>How many weights a model has.</source>
            <translation>Wie viele Gewichte ein Modell hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Bits</source>
            <translation>Bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>How many bits a weight has.</source>
            <translation>Wie viele Bits ein Gewicht hat.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{name}: {value:.1f} % of {n:,} questions, 95 % interval from {low:.0f} to {high:.0f} %; {parameters} weights</source>
            <extracomment>For one: {name}: {value:.1f} % of {n:,} question, 95 % interval from {low:.0f} to {high:.0f} %; {parameters} weights</extracomment>
            <translation>
                <numerusform>{name}: {value:.1f} % von {n:,} Frage, 95-%-Intervall von {low:.0f} bis {high:.0f} %; {parameters} Gewichte</numerusform>
                <numerusform>{name}: {value:.1f} % von {n:,} Fragen, 95-%-Intervall von {low:.0f} bis {high:.0f} %; {parameters} Gewichte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>Family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Bits per weight</source>
            <translation>Bit pro Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>right answers, with 95 % intervals</source>
            <translation>richtige Antworten, mit 95-%-Intervallen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>A line joins sizes with the same bits.</source>
            <translation>Eine Linie verbindet Größen mit gleich vielen Bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>A line joins copies of one model.</source>
            <translation>Eine Linie verbindet die Kopien eines Modells.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{lines} Gray: families beyond the first four.</source>
            <translation>{lines} Grau: weitere Familien nach den ersten vier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{lines} Colors: {families}.</source>
            <translation>{lines} Farben: {families}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{told}, {bits:.1f} bits each</source>
            <translation>{told}, je {bits:.1f} Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>weights (parameters)</source>
            <translation>Gewichte (Parameter)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>bits per weight, on average</source>
            <translation>Bit pro Gewicht, im Mittel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>guessing</source>
            <translation>Raten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens in the context</source>
            <translation>Tokens im Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>layers on the graphics card</source>
            <translation>Schichten auf der Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens in a batch</source>
            <translation>Tokens in einem Batch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{bandwidth:.1f} GB/s</source>
            <translation>{bandwidth:.1f} GB/s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{model}, {share} of the limit: {generate} tokens/s, of about {limit:,.0f}</source>
            <translation>{model}, {share} der Grenze: {generate} Tokens/s, von etwa {limit:,.0f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Varied</source>
            <translation>Verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Reading (tokens/s)</source>
            <translation>Lesen (Tokens/s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Writing (tokens/s)</source>
            <translation>Schreiben (Tokens/s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>SD </source>
            <translation>SD </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Limit (tokens/s, est.)</source>
            <translation>Grenze (Tokens/s, gesch.)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Of the limit (%)</source>
            <translation>Von der Grenze (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>First token (s)</source>
            <translation>Erstes Token (s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Load (s)</source>
            <translation>Laden (s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Read a token (est.)</source>
            <translation>Pro Token gelesen (gesch.)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Memory's speed (GB/s)</source>
            <translation>Speichertempo (GB/s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Tokens read</source>
            <translation>Tokens gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Tokens written</source>
            <translation>Tokens geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Times</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Backend</source>
            <translation>Backend</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{mean:,.{digits}f}</source>
            <translation>{mean:,.{digits}f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Last: {model}</source>
            <translation>Zuletzt: {model}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{memory_bytes} in memory, loaded in {seconds}</source>
            <translation>{memory_bytes} im Speicher, geladen in {seconds}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>. ± is a standard deviation.</source>
            <translation>. ± ist eine Standardabweichung.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source> It is wide: something else keeps this laptop busy.</source>
            <translation> Sie ist groß: Etwas anderes beschäftigt diesen Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>less than 0.01 s</source>
            <translation>weniger als 0,01 s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{seconds:.2f} s</source>
            <translation>{seconds:.2f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{mean} tokens/s</source>
            <translation>{mean} Tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>written</source>
            <translation>geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>read</source>
            <comment>participle: tokens/s read</comment>
            <translation>gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source> ± {sd:,.{digits}f}</source>
            <translation> ± {sd:,.{digits}f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>first word after {seconds}</source>
            <translation>erstes Wort nach {seconds}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>bytes read for each token (estimated)</source>
            <translation>Byte, die für jedes Token gelesen werden (geschätzt)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens/s written; the line is what {speed} allow</source>
            <translation>geschriebene Tokens/s; die Linie ist, was {speed} erlauben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>The memory was read at {speed}</source>
            <translation>Der Speicher wurde mit {speed} gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{varied_value:,} {varied}: {rate_of} tokens/s</source>
            <translation>{varied_value:,} {varied}: {rate_of} Tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens/s {words}</source>
            <translation>Tokens/s {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast models read and write on this laptop, and how near its limit they come.</source>
            <translation>Wie schnell Modelle auf diesem Laptop lesen und schreiben und wie nah sie an seine Grenze kommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Writing</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The limit</source>
            <translation>Die Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>What was varied</source>
            <translation>Was verändert wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The measured speeds can't be kept: they last until Glassbox is closed.</source>
            <translation>Die gemessenen Werte lassen sich nicht speichern: Sie bleiben, bis Glassbox geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast is this one?</source>
            <translation>Wie schnell ist dieses?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>As llama-bench measures it.</source>
            <translation>So, wie llama-bench misst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>A longer conversation</source>
            <translation>Ein längerer Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The same with more context.</source>
            <translation>Dasselbe mit mehr Kontext.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>All models</source>
            <translation>Alle Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Every model of the list, side by side.</source>
            <translation>Alle Modelle der Liste, nebeneinander.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Measure</source>
            <translation>Messen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Lets the model read and write, several times, and takes the time.</source>
            <translation>Lässt das Modell mehrmals lesen und schreiben und stoppt die Zeit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Forget all</source>
            <translation>Alles vergessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Takes all measured speeds away.</source>
            <translation>Löscht alle gemessenen Werte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Models side by side</source>
            <translation>Modelle nebeneinander</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How near the limit</source>
            <translation>Wie nah an der Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How to measure</source>
            <translation>Wie gemessen wird</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>One measurement, or several with one thing changed.</source>
            <translation>Eine Messung, oder mehrere, bei denen sich eine Sache ändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Nothing measured yet</source>
            <translation>Noch nichts gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>A model reads and writes random tokens a few times, as llama-bench does it. The mean and its spread are shown here, and kept.</source>
            <translation>Ein Modell liest und schreibt ein paarmal zufällige Tokens, wie es llama-bench macht. Mittelwert und Streuung stehen dann hier und bleiben erhalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The measured speeds are forgotten.</source>
            <translation>Die gemessenen Werte sind vergessen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast they write</source>
            <translation>Wie schnell sie schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast they read</source>
            <translation>Wie schnell sie lesen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>{prompt_tokens} tokens read and {generate_tokens} written</source>
            <extracomment>For one: {prompt_tokens} token read and {generate_tokens} written</extracomment>
            <translation>
                <numerusform>{prompt_tokens} Token gelesen und {generate_tokens} geschrieben</numerusform>
                <numerusform>{prompt_tokens} Tokens gelesen und {generate_tokens} geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>This can't be measured</source>
            <translation>Das lässt sich nicht messen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Speed of models</source>
            <translation>Tempo der Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>llama.cpp sees no graphics card here</source>
            <translation>llama.cpp sieht hier keine Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Measuring</source>
            <translation>Misst</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Each {repeat} times, {tokens}.</source>
            <extracomment>For one: Each once, {tokens}.</extracomment>
            <translation>
                <numerusform>Je einmal, {tokens}.</numerusform>
                <numerusform>Je {repeat}-mal, {tokens}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>To write a token, all weights are read from memory once: that is the limit. Only what fits in the processor's caches can be faster.</source>
            <translation>Für jedes Token werden alle Gewichte einmal aus dem Speicher gelesen: Das ist die Grenze. Schneller geht nur, was in die Caches des Prozessors passt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Nothing was varied yet</source>
            <translation>Noch nichts verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Choose "with more context", for example.</source>
            <translation>Wähle zum Beispiel „mit mehr Kontext“.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>How fast the memory is</source>
            <translation>Wie schnell der Speicher ist</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{depth:,} tokens in context</source>
            <extracomment>For one: {depth:,} token in context</extracomment>
            <translation>
                <numerusform>{depth:,} Token im Kontext</numerusform>
                <numerusform>{depth:,} Tokens im Kontext</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{threads} threads</source>
            <extracomment>For one: {threads} thread</extracomment>
            <translation>
                <numerusform>{threads} Thread</numerusform>
                <numerusform>{threads} Threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{gpu_layers} layers on the card</source>
            <extracomment>For one: {gpu_layers} layer on the card</extracomment>
            <translation>
                <numerusform>{gpu_layers} Schicht auf der GPU</numerusform>
                <numerusform>{gpu_layers} Schichten auf der GPU</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>batches of {batch}</source>
            <translation>Batches von {batch}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>Loading {told}</source>
            <translation>{told} wird geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>as it is</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>with more context</source>
            <translation>mit mehr Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>with more threads</source>
            <translation>mit mehr Threads</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>in larger batches</source>
            <translation>in größeren Batches</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>on the card</source>
            <translation>auf der GPU</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/tick_list.py" />
            <source>What has a tick takes part.</source>
            <translation>Was einen Haken hat, macht mit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Change the chosen question</source>
            <translation>Gewählte Frage ändern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Write a private set</source>
            <translation>Privaten Fragensatz schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Leave it as it was</source>
            <translation>Lassen, wie sie war</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Take the chosen question out</source>
            <translation>Gewählte Frage entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Lock and keep</source>
            <translation>Sperren und behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Questions so far</source>
            <translation>Bisherige Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>The set keeps its name and its password.</source>
            <translation>Der Fragensatz behält seinen Namen und sein Passwort.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>{count:,} questions so far</source>
            <extracomment>For one: {count} question so far</extracomment>
            <translation>
                <numerusform>Bisher {count} Frage</numerusform>
                <numerusform>Bisher {count:,} Fragen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Keep the changed question, or leave it as it was, first</source>
            <translation>Übernimm zuerst die geänderte Frage, oder lass sie, wie sie war</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Add a question first</source>
            <translation>Füge zuerst eine Frage hinzu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Give the set a name</source>
            <translation>Gib dem Fragensatz einen Namen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Choose a password</source>
            <translation>Wähle ein Passwort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Questions that nobody has seen</source>
            <translation>Fragen, die niemand kennt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>What nobody has asked before</source>
            <translation>Was noch niemand gefragt hat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Wrong answers</source>
            <translation>Falsche Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>One a line; none where the model is to write</source>
            <translation>Eine pro Zeile; keine, wenn das Modell selbst schreiben soll</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Right answer</source>
            <translation>Richtige Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Name of the set</source>
            <translation>Name des Fragensatzes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>It is seen by everyone</source>
            <translation>Diesen Namen sehen alle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Wrong answers, one a line</source>
            <translation>Falsche Antworten, eine pro Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Keep the change</source>
            <translation>Änderung übernehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Add the question</source>
            <translation>Frage hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>An answer of several lines can only be changed in the file that it came from</source>
            <translation>Eine Antwort mit mehreren Zeilen lässt sich nur in der Datei ändern, aus der sie stammt</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/chat</name>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copy details</source>
            <translation>Details kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Copy this answer</source>
            <translation>Diese Antwort kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Copies the answer to the clipboard.</source>
            <translation>Kopiert die Antwort in die Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Answer again</source>
            <translation>Noch einmal antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Asks the same question once more, and keeps both answers.</source>
            <translation>Stellt dieselbe Frage noch einmal und behält beide Antworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Ask again</source>
            <translation>Noch einmal fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Show the model a picture</source>
            <translation>Dem Modell ein Bild zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>Pictures ({patterns});;All files (*)</source>
            <translation>Bilder ({patterns});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>Up to {most_pictures} pictures go with a question.</source>
            <translation>Mit einer Frage gehen höchstens {most_pictures} Bilder.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>{count} pictures of your unsent question are no longer on this laptop.</source>
            <extracomment>For one: A picture of your unsent question is no longer on this laptop.</extracomment>
            <translation>
                <numerusform>Ein Bild deiner noch nicht gestellten Frage ist nicht mehr auf diesem Laptop.</numerusform>
                <numerusform>{count} Bilder deiner noch nicht gestellten Frage sind nicht mehr auf diesem Laptop.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>A picture of this conversation is no longer on this laptop: the model reads the text without it.</source>
            <translation>Ein Bild aus diesem Chat ist nicht mehr auf diesem Laptop: Das Modell liest den Text ohne das Bild.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/branches.py" />
            <source>{count} messages were deleted.</source>
            <extracomment>For one: One message was deleted.</extracomment>
            <translation>
                <numerusform>Eine Nachricht wurde gelöscht.</numerusform>
                <numerusform>{count} Nachrichten wurden gelöscht.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/branches.py" />
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Your question</source>
            <translation>Deine Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>What you want to ask or tell the model. Enter sends it, Shift and Enter begins a new line.</source>
            <translation>Was du das Modell fragen oder ihm sagen willst. Die Eingabetaste sendet, mit der Umschalttaste dazu beginnt eine neue Zeile.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Ask something</source>
            <translation>Frag etwas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Adds a picture to your question. A model sees it if its image encoder, a file with mmproj in its name, lies beside it. You can also paste or drop a picture.</source>
            <translation>Fügt deiner Frage ein Bild hinzu. Ein Modell sieht es, wenn sein Bild-Teil daneben liegt, eine Datei mit mmproj im Namen. Du kannst ein Bild auch einfügen oder hierher ziehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Thinking on</source>
            <translation>Nachdenken an</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Whether the model thinks before it answers</source>
            <translation>Ob das Modell nachdenkt, bevor es antwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Show how sure</source>
            <translation>Sicherheit zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Color each word by how likely it was, and see what else could come</source>
            <translation>Jedes Wort danach einfärben, wie wahrscheinlich es war, und sehen, was sonst hätte kommen können</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>System prompt, and how the next word is drawn</source>
            <translation>System-Prompt, und wie das nächste Wort gezogen wird</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Send (Enter)</source>
            <translation>Senden (Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Sends your words to the model, which runs on this laptop.</source>
            <translation>Sendet deine Worte an das Modell, das auf diesem Laptop läuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Stop (Escape)</source>
            <translation>Stopp (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Ends the answer here. What is written stays.</source>
            <translation>Beendet die Antwort hier. Was geschrieben ist, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Enter sends</source>
            <translation>Enter sendet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>It can be wrong: check what matters.</source>
            <translation>Es kann falsch liegen: Prüfe nach, was wichtig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Ask something about the picture</source>
            <translation>Frag etwas über das Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Esc stops</source>
            <translation>Esc stoppt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Export to read, as Markdown…</source>
            <translation>Zum Lesen exportieren, als Markdown…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Export to import, as JSON…</source>
            <translation>Zum Importieren exportieren, als JSON…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>This month</source>
            <translation>Diesen Monat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Older</source>
            <translation>Älter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Conversations</source>
            <translation>Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Your conversations, the newest first. Enter opens one, F2 names it, Delete takes it away.</source>
            <translation>Deine Chats, die neuesten zuerst. Enter öffnet einen, F2 benennt ihn um, Entf löscht ihn.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Copy as Markdown</source>
            <translation>Als Markdown kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>, open</source>
            <translation>, geöffnet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Back to the conversation</source>
            <translation>Zurück zum Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Hides the list, and shows the conversation again.</source>
            <translation>Blendet die Liste aus und zeigt wieder den Chat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Search in conversations</source>
            <translation>In Chats suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>New chat</source>
            <translation>Neuer Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Begins a new conversation. The others stay in the list.</source>
            <translation>Beginnt einen neuen Chat. Die anderen bleiben in der Liste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Conversations are kept here, on this laptop alone.</source>
            <translation>Die Chats liegen hier, nur auf diesem Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Show all conversations</source>
            <translation>Alle Chats zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Search in titles and texts</source>
            <translation>In Titeln und Texten suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Nothing found for “{shown}”.</source>
            <translation>Nichts gefunden für „{shown}“.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>The {most_found} that were used last.</source>
            <translation>Die {most_found}, die zuletzt benutzt wurden.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>{number} questions</source>
            <extracomment>For one: {number} question</extracomment>
            <translation>
                <numerusform>{number} Frage</numerusform>
                <numerusform>{number} Fragen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>Name of the conversation</source>
            <translation>Name des Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>As the first question</source>
            <translation>Wie die erste Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/base.py" />
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Open Models</source>
            <translation>Modelle öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>There is no model to talk with yet</source>
            <translation>Noch kein Modell zum Chatten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>A model is one file that ends in .gguf. Add one under Models.</source>
            <translation>Ein Modell ist eine Datei, die auf .gguf endet. Füge eine unter Modelle hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Ask {name}</source>
            <translation>{name} fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>A very small demo model, made to be looked into. It answers questions like these, and knows nothing else.</source>
            <translation>Ein sehr kleines Demo-Modell, gemacht, um hineinzusehen. Es beantwortet Fragen wie diese und weiß sonst nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Everything happens on this laptop. A small model answers fast, and gets facts wrong: check what matters.</source>
            <translation>Alles passiert auf diesem Laptop. Ein kleines Modell antwortet schnell und nennt auch falsche Fakten: Prüfe nach, was wichtig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Asked without the chat template: the model goes on with the text of the question.</source>
            <translation>Ohne Chat-Vorlage gefragt: Das Modell setzt den Text der Frage fort.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Thinking off</source>
            <translation>Nachdenken aus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>At {temperature:.1f}</source>
            <translation>Bei {temperature:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>{name}: {own} % as is, {now} % now</source>
            <translation>{name}: original {own} %, jetzt {now} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>all others</source>
            <translation>alle anderen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>As is</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Written</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>{name}: {own} as is, {now} now. All: {told}</source>
            <translation>{name}: original {own}, jetzt {now}. Alle: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>What could have come: {told}</source>
            <translation>Was hätte kommen können: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{high} % or more</source>
            <translation>{high} % oder mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{middle} to {high} %</source>
            <translation>{middle} bis {high} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{low} to {middle} %</source>
            <translation>{low} bis {middle} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>under {low} %</source>
            <translation>unter {low} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>How sure</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Point at a word of the answer to see what else could have come there. A click keeps it; with the keyboard, Tab leads to the answer, and the arrow keys through it.</source>
            <translation>Zeig auf ein Wort der Antwort, um zu sehen, was sonst dort hätte kommen können. Ein Klick hält es fest; auf der Tastatur führt Tab zur Antwort, und mit den Pfeiltasten geht es durch sie hindurch.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>This answer was written without numbers. Ask again, and each word has its own.</source>
            <translation>Diese Antwort wurde ohne Zahlen geschrieben. Frag noch einmal, dann hat jedes Wort seine eigenen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Upright lines are the model's own odds, bars what the temperature makes of them; top-k, top-p, min-p and the repeat penalty are left aside.</source>
            <translation>Senkrechte Striche sind die eigenen Wahrscheinlichkeiten des Modells, Balken das, was die Temperatur daraus macht; Top-k, Top-p, Min-p und die Wiederholungsstrafe bleiben außen vor.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Click a word to go on from there instead.</source>
            <translation>Klicke auf ein Wort, um von dort aus weiterzuschreiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Only the model that wrote this answer can go on from there.</source>
            <translation>Nur das Modell, das diese Antwort geschrieben hat, kann von dort weiterschreiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>How sure it was</source>
            <translation>Wie sicher es war</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Odds</source>
            <translation>Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Ask again with numbers</source>
            <translation>Mit Zahlen noch einmal fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Asks the same question again, and keeps the odds of every word this time.</source>
            <translation>Stellt dieselbe Frage noch einmal und behält diesmal die Wahrscheinlichkeiten jedes Wortes.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <location filename="../../desktop/ui/widgets/figure_card.py" />
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>{name} as a table</source>
            <translation>{name} als Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Temperature, for these bars only</source>
            <translation>Temperatur, nur für diese Balken</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Changes these bars only. Settings has the one that counts.</source>
            <translation>Ändert nur diese Balken. Die Temperatur, die zählt, steht in den Einstellungen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Token {index:,}</source>
            <translation>Token {index:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>at {temperature:.1f}</source>
            <translation>bei {temperature:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>It could have been</source>
            <translation>Möglich war auch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>as is</source>
            <translation>original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>after “{before}”</source>
            <translation>nach „{before}“</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>at the beginning</source>
            <translation>am Anfang</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>A chat is one long text to the model. This is it.</source>
            <translation>Für das Modell ist ein Chat ein einziger langer Text. Das ist er.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>{count:,} tokens, {special} of them special</source>
            <extracomment>For one: {count:,} token, {special} of them special</extracomment>
            <translation>
                <numerusform>{count:,} Token, davon {special} besondere</numerusform>
                <numerusform>{count:,} Tokens, davon {special} besondere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Without template</source>
            <translation>Ohne Vorlage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Ask the same as plain text: a base model goes on with it, and so does an instruct model, which was only taught to answer what a template wraps</source>
            <translation>Dasselbe als bloßen Text fragen: Ein Basismodell setzt ihn fort, und ein Instruct-Modell ebenso, denn antworten hat es nur in einer Vorlage gelernt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>; {left_out} older messages no longer fit</source>
            <extracomment>For one: ; {left_out} older message no longer fits</extracomment>
            <translation>
                <numerusform>; {left_out} ältere Nachricht passt nicht mehr</numerusform>
                <numerusform>; {left_out} ältere Nachrichten passen nicht mehr</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Nothing has gone in yet</source>
            <translation>Noch ist nichts hineingegangen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Ask something: here stands what the model really reads, and what it writes.</source>
            <translation>Frag etwas: Hier steht dann, was das Modell wirklich liest und was es schreibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Goes in</source>
            <translation>Geht hinein</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Comes out</source>
            <translation>Kommt heraus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>JSON, with all versions (*.json)</source>
            <translation>JSON, mit allen Fassungen (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Export the conversation</source>
            <translation>Chat exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>“{title}” was deleted.</source>
            <translation>„{title}“ wurde gelöscht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Import a conversation</source>
            <translation>Chat importieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Exported conversations (*.json);;All files (*)</source>
            <translation>Exportierte Chats (*.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>{name} is there already. Choose another name.</source>
            <translation>{name} gibt es schon. Wähle einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>The conversation is on the clipboard, as Markdown.</source>
            <translation>Der Chat ist als Markdown in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>The conversation is in {path}.</source>
            <translation>Der Chat steht in {path}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>demo model</source>
            <translation>Demo-Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>starter model</source>
            <translation>Startmodell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>in {place}</source>
            <translation>in {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>The model that answers</source>
            <translation>Das Modell, das antwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Pick a model</source>
            <translation>Modell wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Model: {name}</source>
            <translation>Modell: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Add or look up models…</source>
            <translation>Modelle hinzufügen oder ansehen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>, loaded</source>
            <translation>, geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_switch.py" />
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/loading.py" />
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_switch.py" />
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Pick another model</source>
            <translation>Anderes Modell wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_switch.py" />
            <source>Loading… {fraction:.0%}</source>
            <translation>Wird geladen… {fraction:.0%}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/opened_link.py" />
            <source>Open a link</source>
            <translation>Link öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/opened_link.py" />
            <source>The model wrote this address. Open it in your browser?</source>
            <translation>Diese Adresse hat das Modell geschrieben. Im Browser öffnen?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>Talk with a model on this laptop: every word is computed here.</source>
            <translation>Sprich mit einem Modell auf diesem Laptop: Jedes Wort wird hier berechnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>The picture is still being read.</source>
            <translation>Das Bild wird noch gelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>Pick the model that is to answer.</source>
            <translation>Wähle das Modell, das antworten soll.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>There is no model to ask yet. Your question stays where it is.</source>
            <translation>Noch kein Modell, das du fragen kannst. Deine Frage bleibt, wo sie ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>The first version stays, a click away.</source>
            <translation>Die erste Fassung bleibt, einen Klick entfernt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Edit this question</source>
            <translation>Diese Frage bearbeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Changes the question, and asks again from here.</source>
            <translation>Ändert die Frage und fragt von hier aus noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>More about this question</source>
            <translation>Mehr zu dieser Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>More that can be done with this question.</source>
            <translation>Was sich mit dieser Frage noch machen lässt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Copy this question</source>
            <translation>Diese Frage kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Delete it with what follows</source>
            <translation>Mit allem danach löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Your question, edited</source>
            <translation>Deine Frage, bearbeitet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>Reader</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>The conversation, as it is meant to be read</source>
            <translation>Der Chat, wie er gelesen werden soll</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>What really goes in and comes out, token by token, with their ids</source>
            <translation>Was wirklich hineingeht und herauskommt, Token für Token, mit ihren Nummern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>Raw</source>
            <translation>Roh</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>What really goes in and comes out, as one text</source>
            <translation>Was wirklich hineingeht und herauskommt, als ein Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Higher is more daring; 0 takes the likeliest.</source>
            <translation>Höher ist kühner; 0 nimmt das wahrscheinlichste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Draw from this many likeliest tokens. 0: from all.</source>
            <translation>Aus so vielen der wahrscheinlichsten Tokens ziehen. 0: aus allen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Draw from the likeliest that make up this share.</source>
            <translation>Aus den wahrscheinlichsten ziehen, die zusammen diesen Anteil haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Leave out what is this much rarer than the likeliest.</source>
            <translation>Weglassen, was um so viel seltener ist als das wahrscheinlichste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Repeat penalty</source>
            <translation>Wiederholungsstrafe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Over 1: fewer repeated words.</source>
            <translation>Über 1: weniger wiederholte Wörter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Longest answer</source>
            <translation>Längste Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>In tokens. 0: until the model ends.</source>
            <translation>In Tokens. 0: bis das Modell aufhört.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>no limit</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Longest thinking</source>
            <translation>Längstes Nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>In tokens, if it thinks.</source>
            <translation>In Tokens, falls es nachdenkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Back to the defaults</source>
            <translation>Auf Standard zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Sets everything on this card back to what it was at first.</source>
            <translation>Setzt alles auf dieser Karte auf den Anfang zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>System prompt</source>
            <translation>System-Prompt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Words that the model reads before each question: who it is, and how it should answer.</source>
            <translation>Text, den das Modell vor jeder Frage liest: wer es ist und wie es antworten soll.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>For example: Answer in one short sentence.</source>
            <translation>Zum Beispiel: Antworte in einem kurzen Satz.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Where the dice begin. The same seed draws the same answer again.</source>
            <translation>Wo die Würfel beginnen. Derselbe Seed zieht dieselbe Antwort noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>New seed each time</source>
            <translation>Jedes Mal ein neuer Seed</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Throws the dice anew for each answer, so that answers differ.</source>
            <translation>Würfelt für jede Antwort neu, damit sie verschieden ausfallen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>The same seed draws the same answer again.</source>
            <translation>Derselbe Seed zieht dieselbe Antwort noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Read before each question, and never left out.</source>
            <translation>Wird vor jeder Frage gelesen und nie weggelassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/shown.py" />
            <source>{name} answers from here on.</source>
            <translation>Ab hier antwortet {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>First word after sending</source>
            <translation>Erstes Wort nach dem Senden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>of which loading</source>
            <translation>davon Laden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Read anew</source>
            <translation>Neu gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Still in memory</source>
            <translation>Noch im Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens of the conversation that the model had to process for this answer</source>
            <translation>Tokens des Chats, die das Modell für diese Antwort verarbeiten musste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens that were processed before, and kept in the key-value cache</source>
            <translation>Tokens, die vorher verarbeitet wurden und im KV-Cache geblieben sind</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>How fast the tokens were processed</source>
            <translation>Wie schnell die Tokens verarbeitet wurden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>What you waited: loading, waiting for its turn and reading included</source>
            <translation>Wie lange du gewartet hast, mit Laden, Anstehen und Lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>The model was not in memory yet</source>
            <translation>Das Modell war noch nicht im Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens in this answer, thinking included</source>
            <translation>Tokens in dieser Antwort, mit dem Nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>How fast the tokens after the first came</source>
            <translation>Wie schnell die Tokens nach dem ersten kamen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Processor cores that computed at the same time when the answer ended. Where other programs need the cores, fewer are faster; Settings can fix the number</source>
            <translation>Prozessorkerne, die am Ende der Antwort gleichzeitig rechneten. Brauchen andere Programme die Kerne, geht es mit weniger schneller; in den Einstellungen lässt sich die Zahl festlegen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Put this number into the settings to draw the same answer again</source>
            <translation>Trage diese Zahl in die Einstellungen ein, um dieselbe Antwort noch einmal zu ziehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Context: {before:,} of {whole:,} tokens</source>
            <translation>Kontext: {before:,} von {whole:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>read {before:,}</source>
            <translation>gelesen {before:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>last answer {answer:,}</source>
            <translation>letzte Antwort {answer:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{used:,} of {whole:,} tokens</source>
            <translation>{used:,} von {whole:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>no model loaded</source>
            <translation>kein Modell geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>What the model keeps in view. A token is a word, or part of one.</source>
            <translation>Was das Modell im Blick behält. Ein Token ist ein Wort oder ein Teil davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Last answer</source>
            <translation>Letzte Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{load_s:.2f} s</source>
            <translation>{load_s:.2f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>too short to tell</source>
            <translation>zu kurz für einen Wert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>none came</source>
            <translation>keins gekommen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{first:.2f} s</source>
            <translation>{first:.2f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Older version</source>
            <translation>Ältere Fassung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Shows what was answered before this version.</source>
            <translation>Zeigt, was vor dieser Fassung geantwortet wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Newer version</source>
            <translation>Neuere Fassung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Shows what was answered after this version.</source>
            <translation>Zeigt, was nach dieser Fassung geantwortet wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Delete this version</source>
            <translation>Diese Fassung löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Takes this version away. The others stay.</source>
            <translation>Löscht diese Fassung. Die anderen bleiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>{place} of {count}</source>
            <translation>{place} von {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Version {place} of {count}</source>
            <translation>Fassung {place} von {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Show or hide the conversations</source>
            <translation>Chats zeigen oder ausblenden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Your conversations so far, with a search through all of them.</source>
            <translation>Deine bisherigen Chats, und eine Suche in allen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Show or hide the numbers</source>
            <translation>Zahlen zeigen oder ausblenden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>What the answer took: tokens, time, memory, and how full the context is.</source>
            <translation>Was die Antwort gebraucht hat: Tokens, Zeit, Speicher, und wie voll der Kontext ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Hides the numbers, and shows the conversation again.</source>
            <translation>Blendet die Zahlen aus und zeigt wieder den Chat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Opening the conversation…</source>
            <translation>Chat wird geöffnet…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Context {share:.0%}</source>
            <translation>Kontext {share:.0%}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The model ended without a word.</source>
            <translation>Das Modell hat ohne ein Wort aufgehört.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The model ended without closing its thinking, so all it wrote stands there.</source>
            <translation>Das Modell hat aufgehört, ohne sein Nachdenken abzuschließen; darum steht dort alles, was es geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>File fingerprint {model_fingerprint}</source>
            <translation>Fingerabdruck der Datei {model_fingerprint}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Waiting for its turn…</source>
            <translation>Wartet, bis es dran ist…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The oldest {messages} messages no longer fit and were left out.</source>
            <extracomment>For one: The oldest message no longer fits and was left out.</extracomment>
            <translation>
                <numerusform>Die älteste Nachricht passte nicht mehr und wurde weggelassen.</numerusform>
                <numerusform>Die ältesten {messages} Nachrichten passten nicht mehr und wurden weggelassen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Temperature {temperature:g}, top-k {top_k}, top-p {top_p:g}</source>
            <translation>Temperatur {temperature:g}, Top-k {top_k}, Top-p {top_p:g}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Min-p {min_p:g}, repeat penalty {repeat_penalty:g}</source>
            <translation>Min-p {min_p:g}, Wiederholungsstrafe {repeat_penalty:g}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Writing the first word…</source>
            <translation>Schreibt das erste Wort…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Glassbox ended before the answer did.</source>
            <translation>Glassbox wurde vor dem Ende der Antwort beendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Stopped by you.</source>
            <translation>Von dir gestoppt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Cut off at the longest answer that the settings allow.</source>
            <translation>Abgeschnitten: Länger darf eine Antwort nach den Einstellungen nicht sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Cut off: the context is full, and nothing more can be left out.</source>
            <translation>Abgeschnitten: Der Kontext ist voll, und es lässt sich nichts mehr weglassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source> ({load_s:.2f} s of it loading)</source>
            <translation> (davon {load_s:.2f} s Laden)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>first after {first_word_s:.2f} s{loading}</source>
            <translation>erstes nach {first_word_s:.2f} s{loading}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>At most {max_tokens:,} tokens</source>
            <translation>Höchstens {max_tokens:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>System prompt: {system_prompt}</source>
            <translation>System-Prompt: {system_prompt}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The answer ends here.</source>
            <translation>Hier endet die Antwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Loading {model}… {fraction:.0%}</source>
            <translation>{model} wird geladen… {fraction:.0%}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Reading your question… {fraction:.0%}</source>
            <translation>Liest deine Frage… {fraction:.0%}</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/compare</name>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Run asks all models the same question. Their answers come here.</source>
            <translation>„Starten“ fragt alle Modelle dasselbe. Hier stehen die Antworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Speed in turns</source>
            <translation>Tempo im Wechsel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Tokens of the answer are counted, not those of the thinking.</source>
            <translation>Gezählt werden die Tokens der Antwort, nicht die des Nachdenkens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>In memory</source>
            <translation>Im Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>First token</source>
            <translation>Erstes Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The file's size on disk</source>
            <translation>Die Größe der Datei auf der Festplatte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Weights, context and working space, as llama.cpp reports them</source>
            <translation>Gewichte, Kontext und Arbeitspuffer, wie llama.cpp sie meldet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>From the question to the first token, measured on this model alone</source>
            <translation>Von der Frage bis zum ersten Token, gemessen nur an diesem Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Measured while this model wrote alone</source>
            <translation>Gemessen, während dieses Modell allein schrieb</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The models take turns, a token each. Only this model's own turns count; alone it may be a little faster.</source>
            <translation>Die Modelle wechseln sich ab, Token für Token. Nur die Züge dieses Modells zählen; allein ist es vielleicht etwas schneller.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>loading, {fraction:.0f} %</source>
            <translation>lädt, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>{seconds:.0f} ms</source>
            <translation>{seconds:.0f} ms</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Model {place}</source>
            <translation>Modell {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Which model answers here.</source>
            <translation>Welches Modell hier antwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Copy the answer of model {place}</source>
            <translation>Antwort von Modell {place} kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Copies this answer to the clipboard, without the thinking.</source>
            <translation>Kopiert diese Antwort in die Zwischenablage, ohne das Nachdenken.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Take model {place} out</source>
            <translation>Modell {place} herausnehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Leaves this model out of the comparison. It stays on the laptop.</source>
            <translation>Nimmt dieses Modell aus dem Vergleich. Es bleibt auf dem Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Answer of model {place}</source>
            <translation>Antwort von Modell {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The answer. Words that all models share are grey, and the word where they part has a bar.</source>
            <translation>Die Antwort. Wörter, die alle Modelle gemeinsam haben, sind grau, und das Wort, an dem sie sich trennen, hat einen Balken.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Thinking of model {place}</source>
            <translation>Nachdenken von Modell {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_row.py" />
            <source>parts at token {place}</source>
            <translation>trennt sich bei Token {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_row.py" />
            <source>the same to the end</source>
            <translation>gleich bis zum Ende</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_row.py" />
            <source>the same so far</source>
            <translation>bisher gleich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_row.py" />
            <source>reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Question for all models</source>
            <translation>Frage an alle Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>All models get these words.</source>
            <translation>Alle Modelle bekommen diese Worte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>One question for all models</source>
            <translation>Eine Frage an alle Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>How they answer</source>
            <translation>Wie sie antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Shows temperature, seed and length, which are the same for all models.</source>
            <translation>Zeigt Temperatur, Seed und Länge, die für alle Modelle gleich sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Asks all models the question above.</source>
            <translation>Stellt allen Modellen die Frage oben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Ends all answers here. What is written stays.</source>
            <translation>Beendet hier alle Antworten. Was geschrieben ist, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>How daring the models are. At 0 each takes the likeliest word every time.</source>
            <translation>Wie kühn die Modelle sind. Bei 0 nimmt jedes immer das wahrscheinlichste Wort.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Where the dice begin. The same seed draws the same answers again.</source>
            <translation>Wo die Würfel beginnen. Derselbe Seed zieht dieselben Antworten noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Longest answer, in tokens</source>
            <translation>Längste Antwort, in Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>No answer gets longer than this. A token is a word or a part of one.</source>
            <translation>Länger als das wird keine Antwort. Ein Token ist ein Wort oder ein Teil davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>temperature {temperature:g} · seed {seed}</source>
            <translation>Temperatur {temperature:g} · Seed {seed}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Write a question first</source>
            <translation>Schreibe zuerst eine Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/copies.py" />
            <source>Together they would need about {total} of memory, and {free} are free: so they answer one after the other.</source>
            <translation>Zusammen bräuchten sie etwa {total} Speicher, und {free} sind frei: Darum antworten sie nacheinander.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/copies.py" />
            <source>One of the models can't be read any more. {message}</source>
            <translation>Eins der Modelle kann nicht mehr gelesen werden. {message}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>Point at a word to see what both models expected there. With the keyboard, Tab leads to the words, and the arrow keys through them.</source>
            <translation>Zeig auf ein Wort, um zu sehen, was beide Modelle dort erwartet haben. Auf der Tastatur führt Tab zu den Wörtern, und mit den Pfeiltasten geht es durch sie hindurch.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>{name} expected: {told}</source>
            <translation>{name} erwartete: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>{name} expected</source>
            <translation>{name} erwartete</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>after “… {before}”</source>
            <translation>nach „… {before}“</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>Token {place}, {where}</source>
            <translation>Token {place}, {where}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>KL {kld:.3f} nats, {words}</source>
            <translation>KL {kld:.3f} Nat, {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>How far the expectations are off at a token: the KL divergence, in nats (0: not at all)</source>
            <translation>Wie weit die Erwartungen bei einem Token auseinanderliegen: die KL-Divergenz, in Nat (0: gar nicht)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>hardly off</source>
            <translation>kaum anders</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>a little off</source>
            <translation>etwas anders</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>off</source>
            <translation>anders</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>far off</source>
            <translation>ganz anders</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>There is no room in memory for all at once: so they answer one after the other.</source>
            <translation>Für alle zugleich reicht der Speicher nicht: Darum antworten sie nacheinander.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <location filename="../../desktop/ui/panes/models/row.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>loading</source>
            <translation>lädt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>reading the question</source>
            <translation>liest die Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>writing</source>
            <translation>schreibt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>stopped</source>
            <translation>gestoppt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Make a copy with fewer bits</source>
            <translation>Kopie mit weniger Bits machen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Two models answer the same question here. A good start is one model twice: as it is, and with fewer bits for each weight.</source>
            <translation>Hier beantworten zwei Modelle dieselbe Frage. Ein guter Anfang ist zweimal dasselbe Modell: unverändert und mit weniger Bits pro Gewicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Nothing to compare yet</source>
            <translation>Noch nichts zu vergleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Writes a copy of a model here with fewer bits for each weight, to compare with. The model stays.</source>
            <translation>Schreibt zum Vergleichen eine Kopie eines Modells von hier mit weniger Bits pro Gewicht. Das Modell bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Stop writing, {far}</source>
            <translation>Schreiben stoppen, {far}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/pane.py" />
            <source>Compare</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Rating (points)</source>
            <translation>Wertung (Punkte)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>95 % from</source>
            <translation>95 % von</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>95 % to</source>
            <translation>95 % bis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Votes</source>
            <translation>Stimmen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Bradley-Terry ratings from the votes, with 95 % intervals. Points are those of chess ratings: 400 are odds of 10 to 1. A vote for neither counts as half a win for both.</source>
            <translation>Bradley-Terry-Wertungen aus den Stimmen, mit 95-%-Intervallen. Die Punkte sind die von Schachwertungen: 400 bedeuten 10 zu 1. Eine Stimme für keins zählt als halber Sieg für beide.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>{first} is preferred to {second} in an estimated {share} of the cases ({low} to {high}), from {votes} votes.</source>
            <extracomment>For one: {first} is preferred to {second} in an estimated {share} of the cases ({low} to {high}), from {votes} vote.</extracomment>
            <translation>
                <numerusform>{first} wird {second} in {share} der Fälle vorgezogen ({low} bis {high}), geschätzt aus {votes} Stimme.</numerusform>
                <numerusform>{first} wird {second} in {share} der Fälle vorgezogen ({low} bis {high}), geschätzt aus {votes} Stimmen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>No votes between {first} and {second} yet.</source>
            <translation>Noch keine Stimmen zwischen {first} und {second}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Ratings</source>
            <translation>Wertungen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Forget these votes</source>
            <translation>Diese Stimmen vergessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Takes all votes away, and the rating begins anew.</source>
            <translation>Löscht alle Stimmen, und die Wertung beginnt von vorn.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>{number} votes, 95 % intervals</source>
            <extracomment>For one: {number} vote, 95 % intervals</extracomment>
            <translation>
                <numerusform>{number} Stimme, 95-%-Intervalle</numerusform>
                <numerusform>{number} Stimmen, 95-%-Intervalle</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>Ratings. Arrow keys go from model to model.</source>
            <translation>Wertungen. Mit den Pfeiltasten von Modell zu Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{value} points, {low} to {high}</source>
            <translation>{value} Punkte, {low} bis {high}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{name}: {told}, from {votes} votes</source>
            <extracomment>For one: {name}: {told}, from {votes} vote</extracomment>
            <translation>
                <numerusform>{name}: {told}, aus {votes} Stimme</numerusform>
                <numerusform>{name}: {told}, aus {votes} Stimmen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>0 (average)</source>
            <translation>0 (Mittelwert)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{name}: {told} (95 %), from {votes} votes</source>
            <extracomment>For one: {name}: {told} (95 %), from {votes} vote</extracomment>
            <translation>
                <numerusform>{name}: {told} (95 %), aus {votes} Stimme</numerusform>
                <numerusform>{name}: {told} (95 %), aus {votes} Stimmen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading.py" />
            <source>Reading along takes both models in memory at once. {need}. Pick smaller ones.</source>
            <translation>Zum Mitlesen müssen beide Modelle gleichzeitig in den Speicher. {need}. Wähle kleinere.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>KL (nats)</source>
            <translation>KL (Nat)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Off</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Writer gave it</source>
            <translation>Schreiber gab ihm</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Reader gave it</source>
            <translation>Leser gab ihm</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Writer's first</source>
            <translation>Erstes beim Schreiber</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Reader's first</source>
            <translation>Erstes beim Leser</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>How far its expectations are off at each token: KL divergence, in nats.</source>
            <translation>Wie weit seine Erwartungen bei jedem Token abweichen: KL-Divergenz, in Nat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>KL divergence at each token, in nats.</source>
            <translation>KL-Divergenz bei jedem Token, in Nats.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{words}: below {steps} nats, no line. {words_2}: dotted. {words_3}, from {steps_2}: dashed. {words_4}, from {steps_3}: a whole line.</source>
            <translation>{words}: unter {steps} Nat, keine Linie. {words_2}: gepunktet. {words_3}, ab {steps_2}: gestrichelt. {words_4}, ab {steps_3}: durchgezogen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Own answers</source>
            <translation>Eigene Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>What each model writes by itself. After the first other word they speak of different things.</source>
            <translation>Was jedes Modell von sich aus schreibt. Nach dem ersten Wort, das anders ist, sprechen sie von verschiedenen Dingen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Forced reading</source>
            <translation>Mitlesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Both models read the same words, so that every word can be compared.</source>
            <translation>Beide Modelle lesen dieselben Wörter, darum lässt sich jedes Wort vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Mean KL {kld:.3f} nats.</source>
            <translation>Mittlere KL {kld:.3f} Nat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>The model that reads along</source>
            <translation>Das Modell, das mitliest</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>This model reads the first answer word by word, and says how likely it finds each word.</source>
            <translation>Dieses Modell liest die erste Antwort Wort für Wort und sagt, für wie wahrscheinlich es jedes Wort hält.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>The words of this answer, as both models expected them</source>
            <translation>Die Wörter dieser Antwort, wie beide Modelle sie erwarteten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Asks many questions in the same way, for a verdict with an interval.</source>
            <translation>Stellt auf dieselbe Weise viele Fragen, für ein Urteil mit einem Intervall.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Ends the measurement here.</source>
            <translation>Beendet die Messung hier.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{names} reads along: {done} of {total} tokens</source>
            <extracomment>For one: {names} reads along: {done} of {total} token</extracomment>
            <translation>
                <numerusform>{names} liest mit: {done} von {total} Token</numerusform>
                <numerusform>{names} liest mit: {done} von {total} Tokens</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} reads {writer}'s answer</source>
            <translation>{reader} liest die Antwort von {writer}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{mean} One answer is too few for a verdict.</source>
            <translation>{mean} Eine Antwort ist zu wenig für ein Urteil.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} finds the same token likeliest in {same} of {tokens} places.</source>
            <extracomment>For one: {reader} finds the same token likeliest in {same} of {tokens} place.</extracomment>
            <translation>
                <numerusform>{reader} hält an {same} von {tokens} Stelle dasselbe Token für das wahrscheinlichste.</numerusform>
                <numerusform>{reader} hält an {same} von {tokens} Stellen dasselbe Token für das wahrscheinlichste.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{mean} The tokens were drawn at random; at temperature 0 they would be the likeliest ones.</source>
            <translation>{mean} Die Tokens wurden zufällig gezogen; bei Temperatur 0 wären es die wahrscheinlichsten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{done} of {total} answers</source>
            <translation>{done} von {total} Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Measuring: {words}</source>
            <translation>Misst: {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{name} reads</source>
            <translation>{name} liest</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Measure {count} answers, about {seconds}</source>
            <translation>{count} Antworten messen, etwa {seconds}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Nothing was read along.</source>
            <translation>Es wurde nichts mitgelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Run again, and let the answers come to their end.</source>
            <translation>Starte noch einmal und lass die Antworten zu Ende kommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Measure {count} answers</source>
            <translation>{count} Antworten messen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>When all have answered, one reads the other's answer, word by word.</source>
            <translation>Wenn alle geantwortet haben, liest eins die Antwort des anderen, Wort für Wort.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Reading along takes both models in memory at once.</source>
            <translation>Zum Mitlesen müssen beide Modelle gleichzeitig in den Speicher.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>This answer can't be read along.</source>
            <translation>Diese Antwort kann nicht mitgelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no model here yet. Find one in Models.</source>
            <translation>Noch kein Modell hier. Suche eins unter Modelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no model here both as a base and as an instruct model. Find them in Models.</source>
            <translation>Hier gibt es kein Modell als Base und als Instruct. Suche beide unter Modelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>A model that is gone</source>
            <translation>Ein Modell, das nicht mehr da ist</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no family of models here in two sizes. Find one in Models.</source>
            <translation>Hier gibt es keine Modellfamilie in zwei Größen. Suche eine unter Modelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>This takes the demo model {missing}, which is not on this laptop.</source>
            <translation>Dafür braucht es das Demo-Modell {missing}, das auf diesem Laptop fehlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>This takes the demo models {plain} and {thinking}, which are not on this laptop.</source>
            <translation>Dafür braucht es die Demo-Modelle {plain} und {thinking}, die auf diesem Laptop fehlen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One of these models has no chat template: it only goes on with a text. So all get the text as it stands.</source>
            <translation>Eins dieser Modelle hat keine Chat-Vorlage: Es setzt Texte nur fort. Darum bekommen alle den Text, wie er dasteht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One prompt, several models or precisions, one seed. Where they part is marked.</source>
            <translation>Ein Prompt, mehrere Modelle oder Genauigkeiten, ein Seed. Wo sie sich trennen, ist markiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Most bits against fewest</source>
            <translation>Meiste gegen wenigste Bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One model in two precisions, the same question.</source>
            <translation>Ein Modell in zwei Genauigkeiten, dieselbe Frage.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Base against instruct</source>
            <translation>Base gegen Instruct</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Before and after it was taught to answer.</source>
            <translation>Bevor und nachdem es antworten lernte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One family, two sizes.</source>
            <translation>Eine Familie, zwei Größen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One writes its steps before it answers.</source>
            <translation>Eins schreibt seine Schritte, bevor es antwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Two answers without names.</source>
            <translation>Zwei Antworten ohne Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>Run</source>
            <translation>Starten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Add a model</source>
            <translation>Modell hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Lets one more model answer the same question.</source>
            <translation>Lässt ein weiteres Modell dieselbe Frage beantworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>At most {most} models, and no more are here</source>
            <translation>Höchstens {most} Modelle, und mehr sind nicht hier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Run again</source>
            <translation>Noch einmal starten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/smaller_copy.py" />
            <source>A copy with fewer bits a weight is being written: {far}.</source>
            <translation>Eine Kopie mit weniger Bits pro Gewicht wird geschrieben: {far}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/smaller_copy.py" />
            <source>Writing a copy of {model} with fewer bits a weight…</source>
            <translation>Von {model} wird eine Kopie mit weniger Bits pro Gewicht geschrieben…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/smaller_copy.py" />
            <source>Nothing can be written into {folder}.</source>
            <translation>In {folder} lässt sich nichts schreiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Thinking…</source>
            <translation>Denkt nach…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <source>Its thinking, before the answer</source>
            <translation>Sein Nachdenken vor der Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <source>What the model wrote to itself before it answered. It can be wrong, as an answer can.</source>
            <translation>Was das Modell für sich geschrieben hat, bevor es antwortete. Es kann falsch sein, wie eine Antwort auch.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_answers.py" />
            <source>Answer {letter} comes here.</source>
            <translation>Antwort {letter} erscheint hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_answers.py" />
            <source>Answer {letter}</source>
            <translation>Antwort {letter}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_answers.py" />
            <source>{names}, your pick</source>
            <translation>{names}, deine Wahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Two models answer; you see their words, and not their names. Which is better?</source>
            <translation>Zwei Modelle antworten; du siehst ihre Worte, aber nicht ihre Namen. Welche Antwort ist besser?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>An answer was cut off while its model was still thinking, so nothing was counted. Allow longer answers, and ask again.</source>
            <translation>Eine Antwort wurde abgeschnitten, als das Modell noch nachdachte; gezählt wurde deshalb nichts. Erlaube längere Antworten und frag noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Blind vote</source>
            <translation>Blindabstimmung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Two answers without names: pick the better one. Which model it was comes after.</source>
            <translation>Zwei Antworten ohne Namen: Wähle die bessere. Von welchem Modell sie war, erfährst du danach.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A vote is between two models. Add what is missing in Models.</source>
            <translation>Eine Abstimmung braucht zwei Modelle. Füge unter Modelle hinzu, was fehlt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>{count} votes are forgotten.</source>
            <extracomment>For one: The vote is forgotten.</extracomment>
            <translation>
                <numerusform>Die Stimme ist vergessen.</numerusform>
                <numerusform>{count} Stimmen sind vergessen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Ask both</source>
            <translation>Beide fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Nothing to vote on yet</source>
            <translation>Noch nichts zum Abstimmen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A vote is between two models, and there is only one here. Side by side makes a copy of it with fewer bits.</source>
            <translation>Eine Abstimmung braucht zwei Modelle, und hier gibt es nur eins. „Nebeneinander“ macht davon eine Kopie mit weniger Bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Which answer is better?</source>
            <translation>Welche Antwort ist besser?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>No answers this time. Nothing was counted.</source>
            <translation>Diesmal keine Antworten. Nichts wurde gezählt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A draw between {names} and {names_2}.</source>
            <translation>Unentschieden zwischen {names} und {names_2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>You preferred {better} to {other}.</source>
            <translation>Deine Wahl: {better} statt {other}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Both wrote the same, word for word: that counts as a draw.</source>
            <translation>Beide haben Wort für Wort dasselbe geschrieben: Das zählt als unentschieden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Stopped. Ask again when you like.</source>
            <translation>Gestoppt. Frag noch einmal, wann du willst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>(no word)</source>
            <translation>(kein Wort)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Both models are {states}.</source>
            <translation>Jedes der beiden Modelle {states}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>{names} and {names_2}</source>
            <translation>{names} und {names_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Between two of {listed}. Side by side has the choice.</source>
            <translation>Zwischen zwei von {listed}. „Nebeneinander“ hat die Auswahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>A model is loading, {fraction:.0f} %</source>
            <translation>Ein Modell lädt, {fraction:.0f} %</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Both are answering: {written} tokens so far. They come together.</source>
            <extracomment>For one: Both are answering: {written} token so far. They come together.</extracomment>
            <translation>
                <numerusform>Beide antworten: bisher {written} Token. Sie erscheinen zusammen.</numerusform>
                <numerusform>Beide antworten: bisher {written} Tokens. Sie erscheinen zusammen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Between {listed}. Side by side has the choice.</source>
            <translation>Zwischen {listed}. „Nebeneinander“ hat die Auswahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Next question</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Two models answer another question, without their names.</source>
            <translation>Zwei Modelle beantworten eine weitere Frage, ohne ihre Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>A is better</source>
            <translation>A ist besser</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Can't tell</source>
            <translation>Schwer zu sagen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>B is better</source>
            <translation>B ist besser</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>The answer, word by word. Arrow keys go from token to token.</source>
            <translation>Die Antwort, Wort für Wort. Mit den Pfeiltasten von Token zu Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>Token {place} of {tokens}: {texts}, KL {kld:.3f} nats, {words}</source>
            <translation>Token {place} von {tokens}: {texts}, KL {kld:.3f} Nat, {words}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>{number} nats</source>
            <extracomment>For one: {number} nat</extracomment>
            <translation>
                <numerusform>{number} Nat</numerusform>
                <numerusform>{number} Nat</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui/panes/concepts/figures</name>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models that read images</source>
            <translation>Modelle, die Bilder lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models by program</source>
            <translation>Modelle nach Programm</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>No model here yet</source>
            <translation>Noch kein Modell hier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Here you will see who has put which models on this laptop. Add one in Models.</source>
            <translation>Hier siehst du später, wer welche Modelle auf diesen Laptop gebracht hat. Füge eins unter Modelle hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>All and active weights</source>
            <translation>Alle und aktive Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Bits a weight by suffix</source>
            <translation>Bit pro Gewicht nach Endung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Suffix</source>
            <translation>Endung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Bits a weight</source>
            <translation>Bit pro Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Bytes of an 8B model</source>
            <translation>Byte eines 8B-Modells</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{bits} bits, {size}</source>
            <translation>{bits} Bit, {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{name}: {bits} bits a weight, {size} in all</source>
            <translation>{name}: {bits} Bit pro Gewicht, insgesamt {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{year}: {counts} read images, {counts_2} read text alone</source>
            <translation>{year}: {counts} lesen Bilder, {counts_2} nur Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Of the {all_years} models in the table, {all_years_2} read images. Of those from {last} it is {years} of {years_2}.</source>
            <translation>Von den {all_years} Modellen in der Tabelle lesen {all_years_2} Bilder. Von denen aus {last} sind es {years} von {years_2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models here: {counts}.</source>
            <translation>Modelle hier: {counts}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>shipped with Glassbox</source>
            <translation>mit Glassbox geliefert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>from {app}</source>
            <translation>von {app}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>added in Glassbox</source>
            <translation>in Glassbox hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{active} of {total}</source>
            <translation>{active} von {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{used} of {experts} experts in each of {layers} layers</source>
            <translation>{used} von {experts} Experten in jeder von {layers} Schichten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{name}: {experts}, {shown} weights at work, {active}</source>
            <translation>{name}: {experts}, {shown} Gewichte im Einsatz, {active}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>In {least} {shares} of the weights work on a token, in {most} {shares_2}.</source>
            <translation>In {least} arbeiten {shares} der Gewichte an einem Token, in {most} {shares_2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Used</source>
            <translation>Benutzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>All weights</source>
            <translation>Alle Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>At work</source>
            <translation>Im Einsatz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Q4_K_M has {q4_k_m} bits a weight, Q8_0 {q8_0} and Q2_K {q2_k}, in the shape of {like}.</source>
            <translation>Q4_K_M hat {q4_k_m} Bit pro Gewicht, Q8_0 {q8_0} und Q2_K {q2_k}, in der Form von {like}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models by year</source>
            <translation>Modelle nach Jahr</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{counts} of {counts_2}</source>
            <translation>{counts} von {counts_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Read images</source>
            <translation>Lesen Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Text alone</source>
            <translation>Nur Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Models on this laptop</source>
            <translation>Modelle auf diesem Laptop</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Where from</source>
            <translation>Woher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Bytes</source>
            <translation>Byte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>text and images</source>
            <translation>Text und Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>text alone</source>
            <translation>nur Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>at work for one token</source>
            <translation>für ein Token im Einsatz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>at rest</source>
            <translation>in Ruhe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>bits a weight</source>
            <translation>Bit pro Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{rest} more</source>
            <translation>{rest} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>smaller ones together</source>
            <translation>kleinere zusammen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>None from {absent}.</source>
            <translation>Keins von {absent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/base.py" />
            <source>Opens the pane Models, where models are found and added.</source>
            <translation>Öffnet den Bereich Modelle, wo du Modelle findest und hinzufügst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Loss by size for one budget</source>
            <translation>Loss nach Größe bei einem Budget</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>{count} FLOPs</source>
            <translation>{count} FLOPs</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Best: {weights} weights and {shown}, loss {loss:.3f}</source>
            <translation>Am besten: {weights} Gewichte und {shown}, Loss {loss:.3f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>With {number} the best has {size} weights and reads {tokens} tokens, {tokens_2:.0f} for each weight ({source}). Dashed: a tenth and ten times the budget.</source>
            <translation>Mit {number} hat das beste {size} Gewichte und liest {tokens} Tokens, {tokens_2:.0f} pro Gewicht ({source}). Gestrichelt: ein Zehntel und das Zehnfache des Budgets.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Loss by size</source>
            <translation>Loss nach Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>{tokens} tokens</source>
            <translation>{tokens} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>best: {weights}</source>
            <translation>am besten: {weights}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Operations</source>
            <translation>Operationen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Best weights</source>
            <translation>Beste Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Loss</source>
            <translation>Loss</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>weights in the model</source>
            <translation>Gewichte im Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>↓ better. Loss by the formula, nats a token</source>
            <translation>↓ besser. Loss nach der Formel, Nat pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>What two scores are worth</source>
            <translation>Was zwei Ergebnisse wert sind</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{number:,} questions: about ±{high:.0f} points for model A.</source>
            <translation>{number:,} Fragen: etwa ±{high:.0f} Punkte für Modell A.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{said} To tell {one_} from {other} in 80 of 100 tries, each model needs about {needed:,} questions.</source>
            <translation>{said} Um {one_} von {other} in 80 von 100 Versuchen zu unterscheiden, braucht jedes Modell etwa {needed:,} Fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Model A</source>
            <translation>Modell A</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Model B</source>
            <translation>Modell B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Two scores with their intervals</source>
            <translation>Zwei Ergebnisse mit ihren Intervallen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{said} The two scores are the same.</source>
            <translation>{said} Die beiden Ergebnisse sind gleich.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right</source>
            <translation>Richtig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{score} % right</source>
            <translation>{score} % richtig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{share}  ({low} to {high})</source>
            <translation>{share}  ({low} bis {high})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{name}: {share}, 95 % interval {low} to {high}</source>
            <translation>{name}: {share}, 95-%-Intervall {low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>guessing one of four</source>
            <translation>Raten, eins von vier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>What the model reads</source>
            <translation>Was das Modell liest</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Two ways to ask</source>
            <translation>Zwei Arten zu fragen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>You typed {shown} characters. The model reads {read}, as {tokens} tokens.</source>
            <extracomment>For one: You typed {shown} character. The model reads {read}, as {tokens} tokens.</extracomment>
            <translation>
                <numerusform>Du hast {shown} Zeichen getippt. Das Modell liest {read}, als {tokens} Tokens.</numerusform>
                <numerusform>Du hast {shown} Zeichen getippt. Das Modell liest {read}, als {tokens} Tokens.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Both answers come from the same weights, with the likeliest token each time, and end after {tokens} tokens at the latest.</source>
            <translation>Beide Antworten kommen aus denselben Gewichten, jedes Mal mit dem wahrscheinlichsten Token, und enden spätestens nach {tokens} Tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Load the model</source>
            <translation>Modell laden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Your message</source>
            <translation>Deine Nachricht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Load a model to see it.</source>
            <translation>Lade ein Modell, um es zu sehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Ask both ways</source>
            <translation>Zweimal fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Words to ask with</source>
            <translation>Frage oder Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Press the button to see it on a model of yours.</source>
            <translation>Drücke den Knopf, um es an einem Modell von dir zu sehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>in the chat template</source>
            <translation>in der Chat-Vorlage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>bare</source>
            <translation>ohne Vorlage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Way</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Hidden words of the app (system prompt)</source>
            <translation>Versteckte Worte der App (System-Prompt)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>your message</source>
            <translation>deine Nachricht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>system prompt</source>
            <translation>System-Prompt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>what the model reads</source>
            <translation>was das Modell liest</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>In the chat template</source>
            <translation>In der Chat-Vorlage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Bare, as the start of a text</source>
            <translation>Ohne Vorlage, als Anfang eines Textes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>The answer comes here.</source>
            <translation>Die Antwort erscheint hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>As a question, in the chat template</source>
            <translation>Als Frage, in der Chat-Vorlage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/law.py" />
            <source>The tinted band is where a further model would lie in 95 of 100 cases, if the line goes on as it is. It rests on {points} models.</source>
            <translation>Im getönten Band läge ein weiteres Modell in 95 von 100 Fällen, wenn die Linie so weitergeht. Es beruht auf {points} Modellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/law.py" />
            <source>Three models make a line, but don't tell how far from it the next one may lie: that takes a fourth.</source>
            <translation>Drei Modelle ergeben eine Linie, sagen aber nicht, wie weit das nächste davon entfernt sein kann: Dazu braucht es ein viertes.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 32 bits</source>
            <translation>Faustregel, 32 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 16 bits</source>
            <translation>Faustregel, 16 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 8 bits</source>
            <translation>Faustregel, 8 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 4 bits</source>
            <translation>Faustregel, 4 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Memory by precision</source>
            <translation>Speicher nach Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>What fits here</source>
            <translation>Was hier passt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name}: weights {weights}, chat {kv_cache}, working space {compute}, together about {total}</source>
            <translation>{name}: Gewichte {weights}, Chat {kv_cache}, Arbeitspuffer {compute}, zusammen etwa {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{number} weights with 4 bits: {rule} by the rule. As Q4_K_M it is {weights}, and {total} with a chat of {context:,} tokens. This laptop has {memory_total}.</source>
            <translation>{number} Gewichte mit 4 Bit: {rule} nach der Faustregel. Als Q4_K_M sind es {weights}, mit einem Chat von {context:,} Tokens {total}. Dieser Laptop hat {memory_total}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Weights (bytes)</source>
            <translation>Gewichte (Byte)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Working space</source>
            <translation>Arbeitspuffer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{grid_sizes} weights as {grid_formats}. {reason}</source>
            <translation>{grid_sizes} Gewichte als {grid_formats}. {reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{free} of {total} are free. {largest}</source>
            <translation>{free} von {total} sind frei. {largest}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source> This laptop has {total}: the line is far right.</source>
            <translation> Dieser Laptop hat {total}: Die Linie liegt weit rechts.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Chat of {context:,} tokens and working space as in {like}, the nearest known model.{beyond}</source>
            <translation>Chat von {context:,} Tokens und Arbeitspuffer wie bei {like}, dem nächsten bekannten Modell.{beyond}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name} file</source>
            <translation>{name}-Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{told} Arrow keys choose a cell</source>
            <translation>{told} Mit den Pfeiltasten eine Zelle wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Green, check: {words}. Amber, triangle: {words_2}. Red, cross: {words_3}. Memory with a chat of {context:,} tokens, estimated.</source>
            <translation>Grün, Haken: {words}. Gelb, Dreieck: {words_2}. Rot, Kreuz: {words_3}. Speicher mit einem Chat von {context:,} Tokens, geschätzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>The largest with a check mark as Q4_K_M has {fitting} weights.</source>
            <translation>Das größte mit Haken als Q4_K_M hat {fitting} Gewichte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>None has a check mark as Q4_K_M now.</source>
            <translation>Keines hat als Q4_K_M jetzt einen Haken.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/status_bar.py" />
            <source>working space</source>
            <translation>Arbeitspuffer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>this laptop's memory</source>
            <translation>Speicher dieses Laptops</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name} (bytes)</source>
            <translation>{name} (Byte)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>There is no model on this laptop yet. Add or download one in Models.</source>
            <translation>Noch kein Modell auf diesem Laptop. Füge unter Modelle eins hinzu oder lade eins herunter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>No model yet</source>
            <translation>Noch kein Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>This figure asks a model. Add or download one in Models.</source>
            <translation>Diese Abbildung fragt ein Modell. Füge unter Modelle eins hinzu oder lade eins herunter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>Loading…</source>
            <translation>Wird geladen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>The model is at work…</source>
            <translation>Das Modell arbeitet…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>, to be loaded first</source>
            <translation>, wird erst geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>Loading… {fraction:.0f} %</source>
            <translation>Wird geladen… {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>A name's parts</source>
            <translation>Die Teile eines Namens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>A mixture's name</source>
            <translation>Name eines MoE-Modells</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>The name above has {parts} parts{rest}.</source>
            <extracomment>For one: The name above has {parts} part{rest}.</extracomment>
            <translation>
                <numerusform>Der Name oben hat {parts} Teil{rest}.</numerusform>
                <numerusform>Der Name oben hat {parts} Teile{rest}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model's name</source>
            <translation>Name eines Modells</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, {unread} not read</source>
            <translation>, {unread} nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, all of them read</source>
            <translation>, alle gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, and it is not read</source>
            <translation>, und der ist nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, and it is read</source>
            <translation>, und der ist gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>A number in fewer bits</source>
            <translation>Eine Zahl mit weniger Bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>Bit layouts</source>
            <translation>Bit-Aufteilung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>Of {shown} are left: {parts}.</source>
            <translation>Von {shown} bleibt: {parts}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>3.14, 1/3, 14:37, π, then Enter</source>
            <translation>3,14, 1/3, 14:37, π, dann Enter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>The time now</source>
            <translation>Uhrzeit jetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>The time as a part of the day</source>
            <translation>Die Uhrzeit als Teil des Tages</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>{bits} bits {as_time}</source>
            <translation>mit {bits} Bit {as_time}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Maker</source>
            <translation>Hersteller</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Released</source>
            <translation>Erschienen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Steps of openness</source>
            <translation>Stufen der Offenheit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Of {counts} models in the table: {parts}. Written on {written}.</source>
            <translation>Von {counts} Modellen in der Tabelle: {parts}. Stand: {written}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Models on this step</source>
            <translation>Modelle auf dieser Stufe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>on the step: {step}</source>
            <translation>auf der Stufe: {step}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>of all steps, newest first</source>
            <translation>aller Stufen, neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>{rows} well-known models {which}</source>
            <translation>{rows} bekannte Modelle {which}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>no outlier, one scale</source>
            <translation>ohne Ausreißer, ein Skalenfaktor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>The harm of an outlier</source>
            <translation>Was ein Ausreißer anrichtet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>An outlier {number} times the rest: the others keep {levels} of 255 steps, with none it is {calm_levels}. Their error is {one_scale:.1f} % with one scale, and {blocks:.1f} % with one for each {block}.</source>
            <translation>Ein Ausreißer, {number}-mal so groß wie der Rest: Den anderen bleiben {levels} von 255 Stufen, ohne ihn sind es {calm_levels}. Ihr Fehler ist {one_scale:.1f} % mit einem Skalenfaktor und {blocks:.1f} % mit einem je {block} Zahlen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Outlier (times)</source>
            <translation>Ausreißer (× Rest)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error, one scale</source>
            <translation>Fehler, ein Skalenfaktor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Steps used</source>
            <translation>Stufen benutzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Outlier</source>
            <translation>Ausreißer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error of the other numbers</source>
            <translation>Fehler der anderen Zahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error, each {block}</source>
            <translation>Fehler, je {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{times} times the rest</source>
            <translation>{times}-mal so groß</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{count:,} numbers in 8 bits. The bars are the error of all but the outlier, as a part of their usual size.</source>
            <translation>{count:,} Zahlen in 8 Bit. Die Balken zeigen den Fehler aller Zahlen außer dem Ausreißer, als Teil ihrer üblichen Größe.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>outlier, one scale for all</source>
            <translation>Ausreißer, ein Skalenfaktor für alle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>outlier, a scale for each {block}</source>
            <translation>Ausreißer, ein Skalenfaktor je {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{name}: the error is {error:.1f} % of the numbers' usual size</source>
            <translation>{name}: Der Fehler ist {error:.1f} % der üblichen Größe der Zahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>A line takes three models of different sizes, asked the same benchmark.</source>
            <translation>Eine Linie braucht drei Modelle verschiedener Größe mit demselben Benchmark.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Wrong</source>
            <translation>Falsch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>On the line</source>
            <translation>Auf der Linie</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>{name}: {parameters:,} weights, {wrong} wrong, 95 % interval {low} to {high}, {n} questions</source>
            <extracomment>For one: {name}: {parameters:,} weights, {wrong} wrong, 95 % interval {low} to {high}, {n} question</extracomment>
            <translation>
                <numerusform>{name}: {parameters:,} Gewichte, {wrong} falsch, 95-%-Intervall {low} bis {high}, {n} Frage</numerusform>
                <numerusform>{name}: {parameters:,} Gewichte, {wrong} falsch, 95-%-Intervall {low} bis {high}, {n} Fragen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Ask two models or more of different sizes the same benchmark, and they stand here.</source>
            <translation>Stelle mindestens zwei Modellen verschiedener Größe denselben Benchmark, dann stehen sie hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Your {shown} models: exponent {exponent}, 95 % interval {exponent_low} to {exponent_high}, R² {r_squared:.2f}.</source>
            <translation>Deine {shown} Modelle: Exponent {exponent}, 95-%-Intervall {exponent_low} bis {exponent_high}, R² {r_squared:.2f}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>{said} Guessing alone has {guessing} wrong.</source>
            <translation>{said} Durch Raten allein sind {guessing} falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Wrong answers by size</source>
            <translation>Falsche Antworten nach Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Which of the benchmarks that you have run is drawn.</source>
            <translation>Welcher der gestarteten Benchmarks gezeichnet wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Log scales</source>
            <translation>Log-Skalen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Open Benchmarks</source>
            <translation>Benchmarks öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>No results of yours yet</source>
            <translation>Noch keine eigenen Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>↓ better. Share of wrong answers, with 95 % intervals</source>
            <translation>↓ besser. Anteil falscher Antworten, mit 95-%-Intervallen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Add Epoch AI's tables…</source>
            <translation>Tabellen von Epoch AI…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Compute (FLOPs)</source>
            <translation>Rechenaufwand (FLOPs)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>MMLU</source>
            <translation>MMLU</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Published models</source>
            <translation>Veröffentlichte Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>By computing</source>
            <translation>Nach Aufwand</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>By weights</source>
            <translation>Nach Gewichten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Rings: up to 2022. Amber: 2023. Green: from 2024 on. Dashed: guessing. Move over a dot, or walk with the arrow keys, for its name and source.</source>
            <translation>Ringe: bis 2022. Gelb: 2023. Grün: ab 2024. Gestrichelt: Raten. Zeig auf einen Punkt oder geh mit den Pfeiltasten von einem zum nächsten, dann siehst du Name und Quelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>{model}, {released}: {weights}, {tokens}, MMLU {mmlu:.1f} %, {source}</source>
            <translation>{model}, {released}: {weights}, {tokens}, MMLU {mmlu:.1f} %, {source}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Over all {models}, ten times the computing goes with {exponent:.2f} times the wrong answers, but the dots scatter (R² {r_squared:.2f}). {model} beats {above} of the {old} models from before 2024.</source>
            <translation>Über alle {models} hinweg: Zehnfacher Rechenaufwand geht mit {exponent:.2f}-mal so vielen falschen Antworten einher, doch die Punkte streuen (R² {r_squared:.2f}). {model} schlägt {above} der {old} Modelle aus der Zeit vor 2024.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Log scale</source>
            <translation>Log-Skala</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>MMLU of published models</source>
            <translation>MMLU veröffentlichter Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Epoch AI publishes tables of models and their scores. Download two of them as CSV, one of models and one of MMLU scores, and choose both here.</source>
            <translation>Epoch AI veröffentlicht Tabellen mit Modellen und ihren Ergebnissen. Lade zwei davon als CSV herunter, eine mit Modellen und eine mit MMLU-Ergebnissen, und wähle hier beide.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Take them away</source>
            <translation>Wieder entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>weights at work on a token</source>
            <translation>Gewichte, die an einem Token arbeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>training compute, FLOPs, 6 N D</source>
            <translation>Rechenaufwand im Training, FLOPs, 6 N D</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Added from Epoch AI's tables (CC BY 4.0): {there}.</source>
            <translation>Aus den Tabellen von Epoch AI hinzugefügt (CC BY 4.0): {there}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>↑ better. MMLU, share right</source>
            <translation>↑ besser. MMLU, Anteil richtig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>{number} weights</source>
            <translation>{number} Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>weights unknown</source>
            <translation>Gewichte unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>{number} tokens</source>
            <translation>{number} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>tokens unknown</source>
            <translation>Tokens unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>The models can't be kept in {parent}.</source>
            <translation>Die Modelle lassen sich in {parent} nicht speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>hard labels</source>
            <translation>harte Labels</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>soft labels</source>
            <translation>weiche Labels</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>teacher</source>
            <translation>Lehrer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Two pupils</source>
            <translation>Zwei Schüler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>{number} of {drawn}</source>
            <translation>{number} von {drawn}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Each pupil has {parameters:,} weights and read {drawn} tokens. On {drawn_2} new ones, after {step} steps: hard labels {hard:.2f} nats a token ({best:.2f} at its best step), soft labels {soft:.2f}.</source>
            <translation>Jeder Schüler hat {parameters:,} Gewichte und hat {drawn} Tokens gelesen. Bei {drawn_2} neuen, nach {step} Schritten: harte Labels {hard:.2f} Nat pro Token ({best:.2f} beim besten Schritt), weiche Labels {soft:.2f}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Train two pupils</source>
            <translation>Zwei Schüler trainieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss on new text while the pupils learn</source>
            <translation>Loss bei neuem Text, während die Schüler lernen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>What each expects</source>
            <translation>Was jedes erwartet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The teacher writes text {number} of {to_read}…</source>
            <translation>Der Lehrer schreibt Text {number} von {to_read}…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The pupils learn…</source>
            <translation>Die Schüler lernen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>a rare one</source>
            <translation>ein seltenes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>After: …{before}</source>
            <translation>Nach: …{before}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The teacher drew "{came}": by this hard label the pupils lose {hard} nats here, by its odds, the soft label, {soft}. The one with hard labels is first.</source>
            <translation>Der Lehrer hat „{came}“ gezogen: Nach diesem harten Label verlieren die Schüler hier {hard} Nat, nach seinen Wahrscheinlichkeiten, dem weichen Label, {soft}. Der mit harten Labels steht vorn.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Press the button to train them.</source>
            <translation>Drücke den Knopf, um sie zu trainieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss, hard labels</source>
            <translation>Loss, harte Labels</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss, soft labels</source>
            <translation>Loss, weiche Labels</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>This model ends its texts too soon to learn from them.</source>
            <translation>Die Texte dieses Modells enden zu früh, um daraus zu lernen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>↓ better. Loss on new text, nats a token</source>
            <translation>↓ besser. Loss bei neuem Text, Nat pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Loss (nats)</source>
            <translation>Loss (Nat)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The bars now show two other models of one size. One learned from bare answers, the other from answers with the steps written out.</source>
            <translation>Die Balken zeigen jetzt zwei andere Modelle gleicher Größe. Eins hat aus bloßen Antworten gelernt, das andere aus Antworten mit ausgeschriebenen Schritten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>These demo models are not here</source>
            <translation>Diese Demo-Modelle fehlen hier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The figure shows two of the Pebble demo models. This copy of Glassbox has come without them, or with only one.</source>
            <translation>Die Abbildung zeigt zwei der Pebble-Demo-Modelle. In dieser Kopie von Glassbox fehlen sie, oder es ist nur eins da.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Sums with and without steps</source>
            <translation>Rechnen mit und ohne Schritte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>from answers</source>
            <translation>aus Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>from steps, too</source>
            <translation>auch aus Schritten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>With and without a teacher</source>
            <translation>Mit und ohne Lehrer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>A leaked exam</source>
            <translation>Eine durchgesickerte Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>{questions}, {model}: {accuracy} of {score_questions} right, 95 % interval {low} to {high}</source>
            <translation>{questions}, {model}: {accuracy} von {score_questions} richtig, 95-%-Intervall {low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>{said} Measured when the models were made.</source>
            <translation>{said} Gemessen, als die Modelle gemacht wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>at once</source>
            <translation>sofort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>with steps</source>
            <translation>mit Schritten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>alone</source>
            <translation>allein</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>with a teacher</source>
            <translation>mit Lehrer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>honest</source>
            <translation>ehrlich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>leaky</source>
            <translation>mit Leak</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>{questions}: {one} {share}, {other} {share_2}.</source>
            <comment>what two models got right of a set of questions</comment>
            <translation>{questions}: {one} {share}, {other} {share_2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Sums of all kinds</source>
            <translation>Rechnen aller Art</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Units</source>
            <translation>Einheiten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Sums</source>
            <translation>Rechnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The exam</source>
            <translation>Die Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Guess again</source>
            <translation>Noch einmal raten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Show the largest</source>
            <translation>Das größte zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Show the mixture</source>
            <translation>Das MoE-Modell zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The demo models are not here</source>
            <translation>Die Demo-Modelle fehlen hier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The figure shows how the loss of the Pebble demo models falls with their size. This copy of Glassbox has come without them, or with only one.</source>
            <translation>Die Abbildung zeigt, wie der Loss der Pebble-Demo-Modelle mit ihrer Größe fällt. In dieser Kopie von Glassbox fehlen sie, oder es ist nur eins da.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>{name}: {parameters:,} weights, loss {loss:.4f} nats a token</source>
            <translation>{name}: {parameters:,} Gewichte, Loss {loss:.4f} Nat pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Demo models</source>
            <translation>Demo-Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Your results</source>
            <translation>Deine Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Exponent {exponent}, 95 % interval {exponent_low} to {exponent_high}, R² {r_squared:.2f}, from {known} models measured through llama.cpp.</source>
            <translation>Exponent {exponent}, 95-%-Intervall {exponent_low} bis {exponent_high}, R² {r_squared:.2f}, aus {known} Modellen, mit llama.cpp gemessen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The fifth is a mixture of experts: of its {all} weights {active} work on a token. Drag the handle to where you think it is, then look.</source>
            <translation>Das fünfte ist ein MoE-Modell: Von seinen {all} Gewichten arbeiten {active} an einem Token. Zieh den Griff dorthin, wo du es vermutest, und sieh dann nach.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Drag the handle to where you think the largest model is, then look.</source>
            <translation>Zieh den Griff dorthin, wo du das größte Modell vermutest, und sieh dann nach.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Not here yet: {missing}. Three models are needed for a line.</source>
            <translation>Noch nicht hier: {missing}. Für eine Linie braucht es drei Modelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>your guess: {loss:.3f}</source>
            <translation>deine Schätzung: {loss:.3f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source> They have read {fewest} to {most} tokens.</source>
            <translation> Sie haben {fewest} bis {most} Tokens gelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source> {name} has {loss:.3f}; you guessed {guess:.3f}.</source>
            <translation> {name} hat {loss:.3f}; du hast {guess:.3f} geschätzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source> On the line, a model with as many weights has {all:.3f}, and one with as many as work on a token {active:.3f}. The mixture has read {tokens} tokens.</source>
            <translation> Auf der Linie hat ein Modell mit ebenso vielen Gewichten {all:.3f}, eines mit so vielen, wie an einem Token arbeiten, {active:.3f}. Das MoE-Modell hat {tokens} Token gelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Loss (nats a token)</source>
            <translation>Loss (Nat pro Token)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>↓ better. Loss on new questions, nats a token</source>
            <translation>↓ besser. Loss bei neuen Fragen, Nat pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Softened odds</source>
            <translation>Weichere Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>After "{asked}" the likeliest token is {name}: {plain} at temperature 1.0{other}. As a hard label it costs {log:.2f} nats, were it the right word.</source>
            <translation>Nach „{asked}“ ist das wahrscheinlichste Token {name}: {plain} bei Temperatur 1,0{other}. Als hartes Label kostet es {log:.2f} Nat, falls es das richtige Wort ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Ask for the next token</source>
            <translation>Nach dem nächsten Token fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>A text to go on with</source>
            <translation>Ein Text zum Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Odds of the next token</source>
            <translation>Wahrscheinlichkeiten des nächsten Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Press the button to ask a model.</source>
            <translation>Drücke den Knopf, um ein Modell zu fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>, {soft} at {now:.1f}</source>
            <translation>, {soft} bei {now:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>{name}: {share} at temperature {temperature:.1f}</source>
            <translation>{name}: {share} bei Temperatur {temperature:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Temperature {each:.1f}</source>
            <translation>Temperatur {each:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Reasons</source>
            <translation>Denkt nach</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>The table ends in {until}. Each line names its source.</source>
            <translation>Die Tabelle reicht bis {until}. Jede Zeile nennt ihre Quelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Well-known models by month</source>
            <translation>Bekannte Modelle nach Monat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>The table ends in {until}, but for {later}, made with Glassbox. Each line names its source.</source>
            <translation>Die Tabelle reicht bis {until}. Nur {later} ist jünger, es gehört zu Glassbox. Jede Zeile nennt ihre Quelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>The table has {models} models from {released} to {models_released}; the weights of {weights} of them can be had. The first closed one: {closed}. The first open-weight one: {first}.</source>
            <translation>Die Tabelle hat {models} Modelle von {released} bis {models_released}; bei {weights} davon sind die Gewichte zu haben. Das erste geschlossene: {closed}. Das erste Open-Weight-Modell: {first}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Models by month. {told}. Arrow keys choose another</source>
            <translation>Modelle nach Monat. {told}. Mit den Pfeiltasten ein anderes wählen</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/concepts</name>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>Search lessons</source>
            <translation>Lektionen suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>Lessons</source>
            <translation>Lektionen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>No lesson has these words.</source>
            <translation>Keine Lektion enthält diese Wörter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>Shows another lesson.</source>
            <translation>Zeigt eine andere Lektion.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>{read} of {lessons} read</source>
            <translation>{read} von {lessons} gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>{title}, read</source>
            <translation>{title}, gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_view.py" />
            <source>{title}, in numbers</source>
            <translation>{title}, in Zahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/pane.py" />
            <source>Short lessons, each beside the thing it speaks about.</source>
            <translation>Kurze Lektionen, jede neben dem, wovon sie handelt.</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/experts</name>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>KL divergence from the model as trained, in nats, ± standard error</source>
            <translation>KL-Divergenz zum unveränderten Modell, in Nat, ± Standardfehler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Tokens/s while it writes, ± standard deviation</source>
            <translation>Tokens/s beim Schreiben, ± Standardabweichung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Turn the knob</source>
            <translation>Am Regler drehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>What changes when each token takes more or fewer experts than in training.</source>
            <translation>Was sich ändert, wenn jedes Token mehr oder weniger Experten bekommt als im Training.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>A router takes the experts that it trusts most, as many as the model was trained with. Let it take another number: the speed, the answer, and how far the predictions move are measured beside the model as trained. The file stays as it is.</source>
            <translation>Ein Router nimmt die Experten, denen er am meisten vertraut, und zwar so viele wie im Training. Lass ihn eine andere Zahl nehmen: Tempo, Antwort und die Verschiebung der Vorhersagen werden neben dem unveränderten Modell gemessen. Die Datei bleibt, wie sie ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>One expert</source>
            <translation>Ein Experte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Each token takes the router's first choice only.</source>
            <translation>Jedes Token bekommt nur die erste Wahl des Routers.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Twice as many</source>
            <translation>Doppelt so viele</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Twice the experts that it was trained with.</source>
            <translation>Doppelt so viele Experten wie im Training.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>All of them</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Every expert works on every token.</source>
            <translation>Jeder Experte arbeitet an jedem Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Step by step</source>
            <translation>Schritt für Schritt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>From one expert to all of them, doubling.</source>
            <translation>Von einem Experten bis zu allen, immer verdoppelt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>What is asked each time</source>
            <translation>Was jedes Mal gefragt wird</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Experts for each token</source>
            <translation>Experten pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>KL divergence from the model as trained</source>
            <translation>KL-Divergenz zum unveränderten Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Tokens a second</source>
            <translation>Tokens pro Sekunde</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>The answer of</source>
            <translation>Antwort von</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Answer: {name}</source>
            <translation>Antwort: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Nothing turned yet</source>
            <translation>Noch nichts gedreht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Choose a mixture of experts first, one whose layers all take the same number.</source>
            <translation>Wähle zuerst ein MoE-Modell, dessen Schichten alle gleich viele Experten nehmen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Beginning</source>
            <translation>Fängt an</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>The knob can't be turned</source>
            <translation>Der Regler lässt sich nicht drehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>with</source>
            <translation>mit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>As trained</source>
            <translation>Wie trainiert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>of {most} experts (trained with {trained})</source>
            <translation>von {most} Experten (trainiert mit {trained})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Beside it</source>
            <translation>Daneben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>{used} experts</source>
            <extracomment>For one: 1 expert</extracomment>
            <translation>
                <numerusform>1 Experte</numerusform>
                <numerusform>{used} Experten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Reading a text beside the model as trained</source>
            <translation>Liest einen Text neben dem unveränderten Modell</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>{used} experts, as trained</source>
            <extracomment>For one: 1 expert, as trained</extracomment>
            <translation>
                <numerusform>1 Experte, wie trainiert</numerusform>
                <numerusform>{used} Experten, wie trainiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Timing: {told}</source>
            <translation>Misst das Tempo: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Answering: {told}</source>
            <translation>Antwortet: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Loading with {told}</source>
            <translation>Wird geladen: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>Experts for a token</source>
            <translation>Experten pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>Standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>KL divergence (nats)</source>
            <translation>KL-Divergenz (Nat)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Standard error</source>
            <translation>Standardfehler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>KL divergence, 99 %</source>
            <translation>KL-Divergenz, 99 %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>Same likeliest token</source>
            <translation>Gleiches Top-Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>With {named} instead of {used}, {pace}. Its predictions are {with_error} nats (KL divergence) from those of the model as trained; its likeliest next token is the same in {same:.0f} % of the places.</source>
            <translation>{named} statt {used}: {pace}. Die Vorhersagen liegen {with_error} Nat (KL-Divergenz) von denen des unveränderten Modells entfernt; das wahrscheinlichste nächste Token ist an {same:.0f} % der Stellen dasselbe.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>it writes at {speed} times the speed</source>
            <translation>beim Schreiben {speed}-mal so schnell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: {shown} nats from the model as trained (mean and standard error over {tokens:,} tokens); the same likeliest next token in {agrees:.0f} % of the places</source>
            <translation>{named}: {shown} Nat vom unveränderten Modell entfernt (Mittelwert und Standardfehler über {tokens:,} Tokens); dasselbe wahrscheinlichste nächste Token an {agrees:.0f} % der Stellen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: {speed:.1f} tokens/s</source>
            <translation>{named}: {speed:.1f} Tokens/s</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>This is the model as trained: each token takes {used} experts in a layer.</source>
            <extracomment>For one: This is the model as trained: each token takes {used} expert in a layer.</extracomment>
            <translation>
                <numerusform>Das ist das unveränderte Modell: Jedes Token bekommt {used} Experten pro Schicht.</numerusform>
                <numerusform>Das ist das unveränderte Modell: Jedes Token bekommt {used} Experten pro Schicht.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>it writes as fast, as far as can be told</source>
            <translation>beim Schreiben gleich schnell, soweit sich das sagen lässt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>, standard deviation {sd:.1f}</source>
            <translation>, Standardabweichung {sd:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: the yardstick</source>
            <translation>{named}: der Maßstab</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>Layer {layers}: {measured:.3f}{unit}. Shuffled: {low:.3f} to {high:.3f}. The texts differ by {what}.</source>
            <translation>Schicht {layers}: {measured:.3f}{unit}. Gemischt: {low:.3f} bis {high:.3f}. Unterschied der Texte: {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>A figure for each layer</source>
            <translation>Ein Wert pro Schicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>more than noise</source>
            <translation>mehr als Rauschen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>no more than noise</source>
            <translation>nicht mehr als Rauschen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>Layer by layer, arrow keys walk. {text_at}</source>
            <translation>Mit den Pfeiltasten von Schicht zu Schicht. {text_at}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Watch it</source>
            <translation>Zusehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Which experts the router picks for every token, in every layer, while the model works.</source>
            <translation>Welche Experten der Router für jedes Token wählt, in jeder Schicht, während das Modell arbeitet.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Ask something, or click an experiment: every token of the question and the answer will be here, with the experts that each layer picked for it.</source>
            <translation>Frag etwas oder klicke auf ein Experiment: Dann steht hier jedes Token der Frage und der Antwort, mit den Experten, die jede Schicht dafür gewählt hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Layer {layers}: {words}</source>
            <translation>Schicht {layers}: {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>the weight of the chosen (the others were not recorded)</source>
            <translation>Gewicht der gewählten Experten (die anderen wurden nicht aufgezeichnet)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the router's probability</source>
            <translation>Wahrscheinlichkeit des Routers</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>the router's score</source>
            <translation>Bewertung des Routers</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>A sum</source>
            <translation>Eine Rechnung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>A poem</source>
            <translation>Ein Gedicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>A story</source>
            <translation>Eine Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Spanish</source>
            <translation>Spanisch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Ask the model something, and watch its router</source>
            <translation>Frag das Modell etwas und sieh seinem Router zu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Watch</source>
            <translation>Zusehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Layers and experts</source>
            <translation>Schichten und Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/experts/token_grid.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>expert</source>
            <translation>Experte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>The experts of this token in numbers</source>
            <translation>Die Experten dieses Tokens in Zahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Newest token</source>
            <translation>Neuestes Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Routing</source>
            <translation>Routing</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Nothing watched yet</source>
            <translation>Noch nichts beobachtet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>ringed: chosen, with the weight its answer gets</source>
            <translation>umrandet: gewählt, mit dem Gewicht seiner Antwort</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>takes {used} of {experts} experts in each of {layers} layers</source>
            <extracomment>For one: takes {used} of {experts} experts in its 1 layer</extracomment>
            <translation>
                <numerusform>nimmt {used} von {experts} Experten in seiner einen Schicht</numerusform>
                <numerusform>nimmt {used} von {experts} Experten in jeder von {layers} Schichten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>expert {expert} with {weight}</source>
            <translation>Experte {expert} mit {weight}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Token {token} of {ids:,}</source>
            <translation>Token {token} von {ids:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source> (recorded: {name})</source>
            <translation> (aufgezeichnet: {name})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Expert {rank}</source>
            <translation>Experte {rank}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Weight {rank}</source>
            <translation>Gewicht {rank}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>layer {layer}</source>
            <translation>Schicht {layer}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>expert {expert}</source>
            <translation>Experte {expert}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load</source>
            <comment>noun: how often each expert is chosen</comment>
            <translation>Auslastung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load in layer {layers}</source>
            <translation>Auslastung in Schicht {layers}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Share of the choices so far; dashed: an even share, {experts:.3g} %</source>
            <translation>Anteil an der Auswahl bisher; gestrichelt: gleich verteilt, {experts:.3g} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Expert</source>
            <translation>Experte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Chosen</source>
            <translation>Gewählt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>balance</source>
            <translation>Gleichmaß</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>busiest</source>
            <translation>meistgewählt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>idle</source>
            <translation>ungenutzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>1: all experts get the same. 0: one gets everything.</source>
            <translation>1: Alle Experten bekommen gleich viel. 0: Einer bekommt alles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>The expert that was chosen most often</source>
            <translation>Der Experte, der am häufigsten gewählt wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Experts that no token has chosen so far</source>
            <translation>Experten, die bisher kein Token gewählt hat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>How often each expert is chosen will be here.</source>
            <translation>Hier steht dann, wie oft jeder Experte gewählt wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>{busiest} at {load:.0f} %</source>
            <translation>{busiest} mit {load:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load of {load} experts, the busiest: {told}</source>
            <translation>Auslastung von {load} Experten, am häufigsten gewählt: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Expert {expert}: {load:.1f} % of the choices</source>
            <translation>Experte {expert}: {load:.1f} % der Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>{idle} of {experts}</source>
            <translation>{idle} von {experts}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>expert {each} {load:.0f} %</source>
            <translation>Experte {each} {load:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Balance of the load</source>
            <translation>Gleichmaß der Auslastung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>The entropy of the experts' load. 1: all get the same. 0: one gets everything.</source>
            <translation>Die Entropie der Auslastung. 1: Alle Experten bekommen gleich viel. 0: Einer bekommt alles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Variation of the load</source>
            <translation>Streuung der Auslastung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Standard deviation over mean (coefficient of variation). 0: all get the same.</source>
            <translation>Standardabweichung geteilt durch Mittelwert (Variationskoeffizient). 0: Alle bekommen gleich viel.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Idle experts</source>
            <translation>Ungenutzte Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Experts that no token of this text has chosen.</source>
            <translation>Experten, die kein Token dieses Textes gewählt hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Goes to the chosen</source>
            <translation>Geht an die gewählten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Of the router's probability, the part that the chosen experts got.</source>
            <translation>Der Teil der Wahrscheinlichkeit des Routers, den die gewählten Experten bekamen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>How sure the router is</source>
            <translation>Wie sicher der Router ist</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>1: it sees only one expert. 0: it finds all alike. (1 less the entropy.)</source>
            <translation>1: Für ihn kommt nur ein Experte in Frage. 0: Für ihn sind alle gleich gut. (1 minus die Entropie.)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>New from token to token</source>
            <translation>Neu von Token zu Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>The part of its experts that a token doesn't share with the token before.</source>
            <translation>Der Teil seiner Experten, den ein Token nicht mit dem Token davor gemeinsam hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Lines: all layers. Dashed: what random choices would give.</source>
            <translation>Linien: alle Schichten. Gestrichelt: was eine zufällige Auswahl ergäbe.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Layer {layer}</source>
            <translation>Schicht {layer}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>by chance {by_chance:.1f}</source>
            <translation>durch Zufall {by_chance:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>by chance {by_chance:.2f}</source>
            <translation>durch Zufall {by_chance:.2f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Balance</source>
            <translation>Gleichmaß</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Variation</source>
            <translation>Streuung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>By chance</source>
            <translation>Durch Zufall</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Chosen share</source>
            <translation>An die gewählten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Sureness</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Change</source>
            <translation>Wechsel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Busiest expert</source>
            <translation>Meistgewählt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Its share</source>
            <translation>Sein Anteil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>And expert</source>
            <translation>Und Experte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Share of the tokens</source>
            <translation>Anteil der Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>If independent</source>
            <translation>Falls unabhängig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>layer {layers}, expert {column}: {load:.1f} % of the choices (an even share: {even:.3g} %)</source>
            <translation>Schicht {layers}, Experte {column}: {load:.1f} % der Auswahl (gleich verteilt: {even:.3g} %)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>experts {row} and {column}: together for {measured:.1f} % of the tokens
{expected:.1f} % if they had nothing to do with each other</source>
            <translation>Experten {row} und {column}: bei {measured:.1f} % der Tokens zusammen
{expected:.1f} %, wenn sie nichts miteinander zu tun hätten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>expert {row}: chosen for {measured:.1f} % of the tokens</source>
            <translation>Experte {row}: bei {measured:.1f} % der Tokens gewählt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>{experts} experts in a layer</source>
            <translation>{experts} Experten pro Schicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>What a router decides will be shown here. It takes a mixture of experts: add one.</source>
            <translation>Hier siehst du dann, was ein Router entscheidet. Dafür braucht es ein MoE-Modell: Füge eins hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>It is a dense model: every token passes through all of its {weights} weights, in every layer. Nothing is chosen, so there is no router to watch.</source>
            <translation>Es ist ein dichtes Modell: Jedes Token geht durch alle {weights} Gewichte, in jeder Schicht. Nichts wird ausgewählt, also gibt es keinen Router, dem man zusehen könnte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>{model} has no experts</source>
            <translation>{model} hat keine Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>A dense model: no experts</source>
            <translation>Ein dichtes Modell: keine Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>The model whose router is watched</source>
            <translation>Das Modell, dessen Router du zusiehst</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>No models yet</source>
            <translation>Noch keine Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>The router can't be watched</source>
            <translation>Dem Router lässt sich nicht zusehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Watch {mixture}</source>
            <translation>{mixture} zusehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Find a mixture of experts</source>
            <translation>MoE-Modell finden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Names such as 8x7B or A3B say that a model has experts</source>
            <translation>Namen wie 8x7B oder A3B sagen, dass ein Modell Experten hat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>To open again (.npz)…</source>
            <translation>Zum Wiederöffnen (.npz)…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Recordings (*.npz)</source>
            <translation>Aufzeichnungen (*.npz)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>As a table (CSV)…</source>
            <translation>Als Tabelle (CSV)…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>For programs (JSON)…</source>
            <translation>Für Programme (JSON)…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Recordings (*.npz *.json)</source>
            <translation>Aufzeichnungen (*.npz *.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Routing of {traced}</source>
            <translation>Routing von {traced}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Open a recording</source>
            <translation>Aufzeichnung öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Save this recording</source>
            <translation>Diese Aufzeichnung speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Stop saving</source>
            <translation>Speichern abbrechen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Opening…</source>
            <translation>Wird geöffnet…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Nothing is recorded yet</source>
            <translation>Noch nichts aufgezeichnet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Save the recording</source>
            <translation>Aufzeichnung speichern</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the {used} chosen experts</source>
            <extracomment>For one: the chosen expert</extracomment>
            <translation>
                <numerusform>der gewählte Experte</numerusform>
                <numerusform>die {used} gewählten Experten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the other {others} experts</source>
            <extracomment>For one: the other expert</extracomment>
            <translation>
                <numerusform>der andere Experte</numerusform>
                <numerusform>die anderen {others} Experten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>shared by all tokens</source>
            <translation>für alle Tokens gemeinsam</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>rest</source>
            <translation>ruhen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>work on a token</source>
            <translation>arbeiten für ein Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>in memory</source>
            <translation>im Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>at work</source>
            <translation>aktiv</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>Weights: {told}</source>
            <translation>Gewichte: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the name</source>
            <translation>laut Name</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>all of it, in memory</source>
            <translation>alles, im Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>at work on a token</source>
            <translation>für ein Token aktiv</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>a dense model of the same size</source>
            <translation>ein gleich großes dichtes Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Dense against sparse</source>
            <translation>Dicht oder dünn besetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>How many weights a mixture keeps in memory, and how many work on each token.</source>
            <translation>Wie viele Gewichte ein MoE-Modell im Speicher hält und wie viele für jedes Token arbeiten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Every token passes {active} of the {total} weights.</source>
            <translation>Jedes Token geht durch {active} von {total} Gewichten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name}: the memory of a model of {total}, the work of one of {active}. {passes}</source>
            <translation>{name}: Speicher wie ein Modell mit {total}, Arbeit wie eins mit {active}. {passes}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>in 16 bits</source>
            <translation>mit 16 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>in 4 bits</source>
            <translation>mit 4 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Every token passes about {active} of about {total} weights.</source>
            <translation>Jedes Token geht durch etwa {active} von etwa {total} Gewichten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name} is not {rule}: attention and embeddings are there once. {passes}</source>
            <translation>{name} ist nicht {rule}: Attention und Embeddings sind nur einmal da. {passes}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{start} + {experts} × {part} = {whole}{letter}   in memory</source>
            <translation>{start} + {experts} × {part} = {whole}{letter}   im Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{start} + {used} × {part} = {working}{letter}   at work on a token</source>
            <translation>{start} + {used} × {part} = {working}{letter}   für ein Token aktiv</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>What is there once, and what eight times.</source>
            <translation>Was einmal da ist und was achtmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>The size of one model, the speed of another.</source>
            <translation>So groß wie ein Modell, so schnell wie ein anderes.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>128 small experts, of which a token takes 8.</source>
            <translation>128 kleine Experten, von denen ein Token 8 bekommt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>The model here</source>
            <translation>Das Modell hier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Counted in the chosen model's file.</source>
            <translation>In der Datei des gewählten Modells gezählt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>A size, such as 8x7B</source>
            <translation>Eine Größe, etwa 8x7B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Type a size: 8x7B, 8x22B, 57B-A14B</source>
            <translation>Größe eingeben: 8x7B, 8x22B, 57B-A14B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Count</source>
            <translation>Zählen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Weights, memory and operations</source>
            <translation>Gewichte, Speicher und Rechenschritte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name} has no experts. Choose a mixture of experts, or type a size.</source>
            <translation>{name} hat keine Experten. Wähle ein MoE-Modell oder gib eine Größe ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>operations for a token</source>
            <translation>Rechenschritte pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>There is no model yet. Type a size instead.</source>
            <translation>Noch ist kein Modell da. Gib stattdessen eine Größe ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{active} are read</source>
            <translation>{active} werden gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Over a text</source>
            <translation>Über einen Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>How evenly the experts are used over a text, and how sure the router is.</source>
            <translation>Wie gleichmäßig die Experten über einen Text genutzt werden und wie sicher der Router ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Layers × experts</source>
            <translation>Schichten × Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>How often each layer chose each expert; click a layer to look into it.</source>
            <translation>Wie oft jede Schicht jeden Experten gewählt hat; klicke auf eine Schicht, um hineinzusehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Tokens × experts</source>
            <translation>Tokens × Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Which experts each token took in this layer.</source>
            <translation>Welche Experten jedes Token in dieser Schicht bekam.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Chosen together</source>
            <translation>Zusammen gewählt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Which experts of this layer were chosen for the same tokens.</source>
            <translation>Welche Experten dieser Schicht für dieselben Tokens gewählt wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Let the model read a text, or click an experiment. What was watched on the first page, or opened from a file, is shown here too.</source>
            <translation>Lass das Modell einen Text lesen oder klicke auf ein Experiment. Auch was auf der ersten Seite beobachtet oder aus einer Datei geöffnet wurde, siehst du hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>A short story in English.</source>
            <translation>Eine kurze Geschichte auf Englisch.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>In Spanish</source>
            <translation>Auf Spanisch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>The same story in Spanish.</source>
            <translation>Dieselbe Geschichte auf Spanisch.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Three functions in Python.</source>
            <translation>Drei Funktionen in Python.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Eighteen sums and their results.</source>
            <translation>Achtzehn Rechnungen und ihre Ergebnisse.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Text for the model to read</source>
            <translation>Text, den das Modell lesen soll</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Type or paste a text for the model to read</source>
            <translation>Text eingeben oder einfügen, den das Modell lesen soll</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Read</source>
            <comment>a button: let the model read</comment>
            <translation>Lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Open a text</source>
            <translation>Text öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Load of the experts by layer</source>
            <translation>Auslastung der Experten nach Schicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Experts chosen together</source>
            <translation>Zusammen gewählte Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>and expert</source>
            <translation>und Experte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>The picture in numbers</source>
            <translation>Das Bild in Zahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>No text read yet</source>
            <translation>Noch kein Text gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>This text is too large to be watched: {largest_text:,} characters at most.</source>
            <translation>Dieser Text ist zu lang, um dabei zuzusehen: höchstens {largest_text:,} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Texts (*)</source>
            <translation>Texte (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>This file is too large for a text to be watched.</source>
            <translation>Diese Datei ist zu groß für einen Text, bei dem man zusehen will.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>, in layer {layer}</source>
            <translation>, in Schicht {layer}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>{count:,} tokens of {traced}{where}</source>
            <extracomment>For one: {count:,} token of {traced}{where}</extracomment>
            <translation>
                <numerusform>{count:,} Token von {traced}{where}</numerusform>
                <numerusform>{count:,} Tokens von {traced}{where}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>{name} is no plain text (UTF-8).</source>
            <translation>{name} ist kein reiner Text (UTF-8).</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the share of a layer's choices</source>
            <translation>Anteil an der Auswahl einer Schicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the share of the tokens</source>
            <translation>Anteil der Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/token_grid.py" />
            <source>Tokens and experts</source>
            <translation>Tokens und Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Story</source>
            <translation>Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Poem</source>
            <translation>Gedicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Two prompts</source>
            <translation>Zwei Prompts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Whether other texts use other experts, beside what shuffled tokens would show.</source>
            <translation>Ob andere Texte andere Experten nutzen, verglichen mit gemischten Tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>In {out} of {layers} layers the two texts use other experts, by more than noise. They differ most in layer {layers_2}: there they share {measured:.0f} % of their choices, and shuffled tokens {shuffled:.0f} %.</source>
            <translation>In {out} von {layers} Schichten nutzen die beiden Texte andere Experten, und das ist mehr als Rauschen. Am stärksten unterscheiden sie sich in Schicht {layers_2}: Dort haben sie {measured:.0f} % ihrer Auswahl gemeinsam, gemischte Tokens {shuffled:.0f} %.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>An expert tells most about the kind of text in layer {layers}: {measured:.2f} of {most:.2f} bits, where shuffled tokens give {shuffled:.2f}. If each kind had experts of its own, it would be all of them.</source>
            <translation>Am meisten verrät ein Experte über die Textart in Schicht {layers}: {measured:.2f} von {most:.2f} Bit, bei gemischten Tokens {shuffled:.2f}. Hätte jede Art ihre eigenen Experten, wären es alle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>gray: where shuffled tokens would lie (95 %); filled points lie outside</source>
            <translation>grau: wo gemischte Tokens lägen (95 %); gefüllte Punkte liegen außerhalb</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Let the model read two texts, or click an experiment. Layer by layer it is measured how far the two share their experts, and how far chance alone would part them.</source>
            <translation>Lass das Modell zwei Texte lesen oder klicke auf ein Experiment. Schicht für Schicht wird gemessen, wie viele Experten die beiden gemeinsam haben und wie weit allein der Zufall sie trennen würde.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled</source>
            <translation>Gemischt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled, low</source>
            <translation>Gemischt, unten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled, high</source>
            <translation>Gemischt, oben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>More than noise</source>
            <translation>Mehr als Rauschen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>In no layer do the two texts use other experts than shuffled tokens would: what is seen here is noise.</source>
            <translation>In keiner Schicht nutzen die beiden Texte andere Experten als gemischte Tokens: Was man hier sieht, ist Rauschen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Code, a poem</source>
            <translation>Code, ein Gedicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Python functions beside a poem.</source>
            <translation>Python-Funktionen neben einem Gedicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>English, Spanish</source>
            <translation>Englisch, Spanisch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>The same story in two languages.</source>
            <translation>Dieselbe Geschichte in zwei Sprachen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Sums, a poem</source>
            <translation>Rechnungen, Gedicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Sums beside a poem.</source>
            <translation>Rechnungen neben einem Gedicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Kinds of text</source>
            <translation>Textarten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>How much an expert tells about the kind of text.</source>
            <translation>Wie viel ein Experte über die Art des Textes verrät.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Compare</source>
            <comment>a button</comment>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Share of each text's choices</source>
            <translation>Anteil an der Auswahl jedes Textes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>The figures of all layers</source>
            <translation>Die Werte aller Schichten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Nothing compared yet</source>
            <translation>Noch nichts verglichen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>the share of their choices that is common</source>
            <translation>gemeinsamer Anteil ihrer Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>bits about the kind</source>
            <translation>Bits über die Textart</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>by layer: {what}</source>
            <translation>nach Schicht: {what}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>{names}: expert {column} has {share:.1f} % of the choices in this layer</source>
            <translation>{names}: Experte {column} hat {share:.1f} % der Auswahl in dieser Schicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>the share of a text's choices</source>
            <translation>Anteil an der Auswahl eines Textes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>in layer {layers}</source>
            <translation>in Schicht {layers}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Overlap</source>
            <translation>Überlappung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Text {name}</source>
            <translation>Text {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Both texts are needed</source>
            <translation>Beide Texte werden gebraucht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source> bits</source>
            <translation> Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>expert {number}</source>
            <translation>Experte {number}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>There is no mixture of experts here, and only such a model has a router to watch. Find one in Models.</source>
            <translation>Hier ist kein MoE-Modell, und nur ein solches Modell hat einen Router, dem man zusehen kann. Unter Modelle findest du eins.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Loading {model}…</source>
            <translation>{model} wird geladen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Choose a mixture of experts first: only such a model has a router to watch.</source>
            <translation>Wähle zuerst ein MoE-Modell: Nur ein solches Modell hat einen Router, dem man zusehen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading the prompt…</source>
            <translation>Der Prompt wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading text {found} of {texts}…</source>
            <translation>Text {found} von {texts} wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading: {done:,} of {total:,} tokens</source>
            <translation>Gelesen: {done:,} von {total:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Loading {model}: {fraction:.0f} %</source>
            <translation>{model} wird geladen: {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>{rate}, watched</source>
            <translation>{rate}, beobachtet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Writing…</source>
            <translation>Schreibt…</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/leaks</name>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{name}: {seen} on leaked, {fresh} on fresh questions</source>
            <translation>{name}: {seen} bei durchgesickerten, {fresh} bei frischen Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{value:.0f} % ({low:.0f} to {high:.0f})</source>
            <translation>{value:.0f} % ({low:.0f} bis {high:.0f})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>Right answers on leaked and on fresh questions{said}</source>
            <translation>Richtige Antworten auf durchgesickerte und auf frische Fragen{said}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>leaked questions</source>
            <translation>durchgesickerte Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>fresh questions</source>
            <translation>frische Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{count:,} of them</source>
            <translation>{count:,} Stück</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>(not shown: the authors of this test ask for that)</source>
            <translation>(nicht gezeigt: Darum bitten die Autoren dieses Tests)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>{asked_in}: {whole}. {words} words in a row in {place}</source>
            <extracomment>For one: {asked_in}: {whole}. {words} word in {place}</extracomment>
            <translation>
                <numerusform>{asked_in}: {whole}. {words} Wort in {place}</numerusform>
                <numerusform>{asked_in}: {whole}. {words} Wörter in Folge in {place}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>, line {line:,}</source>
            <translation>, Zeile {line:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>Questions that were found, and where</source>
            <translation>Gefundene Fragen und ihr Fundort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>In the text</source>
            <translation>Im Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>What is not found proves nothing: questions in other words, or in another language, pass this check. What is found may be a common phrase, above all where the question is short.</source>
            <translation>Was nicht gefunden wird, beweist nichts: Fragen in anderen Worten oder in einer anderen Sprache fallen hier nicht auf. Was gefunden wird, kann eine übliche Wendung sein, vor allem bei kurzen Fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Word for word</source>
            <translation>Wort für Wort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Which questions of a test stand, word for word, in a text that models learn from.</source>
            <translation>Welche Fragen eines Tests Wort für Wort in einem Text stehen, aus dem Modelle lernen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Choose a test and a text that a model may have learned from. Each run of words that stands in both is shown here. Punctuation and capitals don't count.</source>
            <translation>Wähle einen Test und einen Text, aus dem ein Modell gelernt haben kann. Jede Wortfolge, die in beiden steht, wird hier gezeigt. Satzzeichen und Großschreibung zählen nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Searched {done} of {total}</source>
            <translation>{done} von {total} durchsucht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that one demo model has read.</source>
            <translation>Fragen, die ein Demo-Modell gelesen hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>A fresh exam</source>
            <translation>Eine frische Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that no demo model has read.</source>
            <translation>Fragen, die kein Demo-Modell gelesen hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Words in a row</source>
            <translation>Wörter in Folge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>So many words in a row have to be the same for a question to count as found.</source>
            <translation>So viele Wörter in Folge müssen gleich sein, damit eine Frage als gefunden gilt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Looks for each question in the text.</source>
            <translation>Sucht jede Frage im Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that were found</source>
            <translation>Gefundene Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Nothing checked yet</source>
            <translation>Noch nichts geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Found questions</source>
            <translation>Gefundene Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Looking for the questions</source>
            <translation>Die Fragen werden gesucht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>reading them</source>
            <translation>sie werden eingelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>This can't be checked</source>
            <translation>Das lässt sich nicht prüfen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{words} words in a row, in {place}</source>
            <extracomment>For one: {words} word, in {place}</extracomment>
            <translation>
                <numerusform>{words} Wort, in {place}</numerusform>
                <numerusform>{words} Wörter in Folge, in {place}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Choose questions and a text first</source>
            <translation>Wähle zuerst Fragen und einen Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>in</source>
            <translation>in</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>words in a row</source>
            <translation>Wörter in Folge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>The one question stands in the text</source>
            <translation>Die eine Frage steht im Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>The one question does not stand in the text</source>
            <translation>Die eine Frage steht nicht im Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Its text</source>
            <translation>Fragetext</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Found in</source>
            <translation>Gefunden in</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Before</source>
            <translation>Davor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>The words</source>
            <translation>Die Wörter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>After</source>
            <translation>Danach</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{count:,} of {total:,} questions stand in the text</source>
            <extracomment>For one: {count:,} of {total:,} questions stands in the text</extracomment>
            <translation>
                <numerusform>{count:,} von {total:,} Fragen steht im Text</numerusform>
                <numerusform>{count:,} von {total:,} Fragen stehen im Text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{files:,} files</source>
            <extracomment>For one: 1 file</extracomment>
            <translation>
                <numerusform>1 Datei</numerusform>
                <numerusform>{files:,} Dateien</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{files}, {bytes}, in {seconds:.1f} s</source>
            <translation>{files}, {bytes}, in {seconds:.1f} s</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{ngram} words in a row. Searched {searched}.</source>
            <extracomment>For one: {ngram} word. Searched {searched}.</extracomment>
            <translation>
                <numerusform>{ngram} Wort. Durchsucht: {searched}.</numerusform>
                <numerusform>{ngram} Wörter in Folge. Durchsucht: {searched}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{short:,} questions are shorter than that and were looked for whole: {found:,} of them were found.</source>
            <extracomment>For one: {short:,} question is shorter than that and was looked for whole. Found: {found:,}.</extracomment>
            <translation>
                <numerusform>{short:,} Frage ist kürzer und wurde als Ganzes gesucht. Gefunden: {found:,}.</numerusform>
                <numerusform>{short:,} Fragen sind kürzer und wurden als Ganzes gesucht: {found:,} davon wurden gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Left out: {name} ({reason}){more}.</source>
            <translation>Ausgelassen: {name} ({reason}){more}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source> and {unread:,} more</source>
            <translation> und {unread:,} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>As a table the first {most_rows} places are shown; the saved file has all.</source>
            <translation>Als Tabelle siehst du die ersten {most_rows} Stellen; die gespeicherte Datei enthält alle.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{empty:,} questions have no word and can't be looked for.</source>
            <extracomment>For one: {empty:,} question has no word and can't be looked for.</extracomment>
            <translation>
                <numerusform>{empty:,} Frage enthält kein Wort und lässt sich nicht suchen.</numerusform>
                <numerusform>{empty:,} Fragen enthalten kein Wort und lassen sich nicht suchen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{rows:,} rows have no question ({first}).</source>
            <extracomment>For one: 1 row has no question ({first}).</extracomment>
            <translation>
                <numerusform>1 Zeile hat keine Frage ({first}).</numerusform>
                <numerusform>{rows:,} Zeilen haben keine Frage ({first}).</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/pane.py" />
            <source>Leak check</source>
            <translation>Leak-Check</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>Choose a file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Choose a folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>A set that comes with Glassbox, or a file or folder of yours.</source>
            <translation>Ein Satz, den Glassbox mitbringt, oder eine Datei oder ein Ordner von dir.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>Nothing chosen</source>
            <translation>Nichts gewählt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/places.py" />
            <source>All that Pebble has read</source>
            <translation>Alles, was Pebble gelesen hat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Here we know what was leaked, since we planted it. Of other models nobody outside can tell: the checks give hints, and no proof.</source>
            <translation>Hier wissen wir, was durchgesickert ist, denn wir haben es eingebaut. Bei anderen Modellen kann das von außen niemand sagen: Die Checks geben Hinweise, keinen Beweis.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Leaky</source>
            <translation>Leaky</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>A planted leak</source>
            <translation>Ein eingebautes Leak</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>One of two twins has read the exam before. What gives it away?</source>
            <translation>Einer von zwei Zwillingen hat die Prüfung vorher gelesen. Was verrät ihn?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>This takes two demo models, their exam and their training data, and this copy of Glassbox was made without them.</source>
            <translation>Dafür braucht es zwei Demo-Modelle, ihre Prüfung und ihre Trainingsdaten, und diese Kopie von Glassbox wurde ohne sie gebaut.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>How surprised each twin is by right answers</source>
            <translation>Wie überrascht jeder Zwilling von richtigen Antworten ist</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The jump</source>
            <translation>Der Sprung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Surprise</source>
            <translation>Überraschung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Let both sit the exam</source>
            <translation>Beide prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Both demo models answer all questions, and three checks look for the leak.</source>
            <translation>Beide Demo-Modelle beantworten alle Fragen, und drei Checks suchen nach dem Leak.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Lets both models sit the exam once more.</source>
            <translation>Prüft beide Modelle noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Two models, one exam</source>
            <translation>Zwei Modelle, eine Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{leaky} has read half of the questions before, {honest} none of them. Both answer all of them, and three checks look for the leak.</source>
            <translation>{leaky} hat die Hälfte der Fragen vorher gelesen, {honest} keine. Beide beantworten alle, und drei Checks suchen nach dem Leak.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The twins are not here</source>
            <translation>Die Zwillinge sind nicht da</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Word for word, in the training data</source>
            <translation>Wort für Wort, in den Trainingsdaten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{value:.0f} % on what it has read, {value_2:.0f} % on the rest</source>
            <translation>{value:.0f} % bei dem, was es gelesen hat, {value_2:.0f} % beim Rest</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right answers, with 95 % intervals.</source>
            <translation>Richtige Antworten, mit 95-%-Intervallen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Min-K %: is it too little surprised?</source>
            <translation>Min-K %: Ist es zu wenig überrascht?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>By the right answers.</source>
            <translation>Von den richtigen Antworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{count:,} of {total:,} {name}</source>
            <translation>{name}: {count:,} von {total:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The exam was broken off</source>
            <translation>Die Prüfung wurde abgebrochen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{name}: searching…</source>
            <translation>{name}: wird gesucht…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_run.py" />
            <source>{name} sits the exam</source>
            <translation>{name} wird geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>mean log-probability of the least likely {least_likely:.0f} % of the tokens</source>
            <translation>mittlere Log-Wahrscheinlichkeit der {least_likely:.0f} % unwahrscheinlichsten Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>mean log-probability of all tokens: the logarithm of the perplexity, with a minus</source>
            <translation>mittlere Log-Wahrscheinlichkeit aller Tokens, also −log der Perplexität</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>tells them apart {value:.0f} times in 100</source>
            <translation>unterscheidet sie in {value:.0f} von 100 Fällen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>95 % interval {low:.0f} to {high:.0f}</source>
            <translation>95-%-Intervall {low:.0f} bis {high:.0f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}): a coin may do as well</source>
            <translation>{share} ({interval}): Eine Münze wäre vielleicht genauso gut</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}; a coin: 50)</source>
            <translation>{share} ({interval}; eine Münze: 50)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}): it is surer of those it can't have seen</source>
            <translation>{share} ({interval}): Es ist sich gerade bei denen sicherer, die es nicht gesehen haben kann</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>Texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>These questions have no answers in their file: let the model read the questions.</source>
            <translation>Diese Fragen haben in ihrer Datei keine Antworten: Lass das Modell die Fragen lesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_chart.py" />
            <source>below {value}:</source>
            <translation>unter {value}:</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>This proves nothing by itself. A model is also less surprised by easier words, or by a style that it knows, and a difference is fair only where both sets are alike but for the leak. No difference does not mean that nothing was seen.</source>
            <translation>Für sich allein beweist das nichts. Leichtere Wörter oder ein vertrauter Stil überraschen ein Modell auch weniger, und ein Unterschied ist nur fair, wenn beide Sätze bis auf das Leak gleich sind. Kein Unterschied heißt nicht, dass nichts gesehen wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>may have seen</source>
            <translation>vielleicht gesehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the others</source>
            <translation>die anderen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the questions</source>
            <translation>die Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the answers</source>
            <translation>die Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Is a model less surprised by the questions of a test than by others like them?</source>
            <translation>Überraschen die Fragen eines Tests ein Modell weniger als andere, die ihnen gleichen?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Choose questions that the model may have read, and others like them that it can't have: the same in other words, or newer ones. Its surprise by both is shown.</source>
            <translation>Wähle Fragen, die das Modell gelesen haben kann, und ähnliche, die es nicht gelesen haben kann: dieselben in anderen Worten oder neuere. Dann siehst du, wie sehr beide es überraschen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Choose a model and two sets of questions first</source>
            <translation>Wähle zuerst ein Modell und zwei Fragensätze</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Read: {seen:,} that it may have seen, {fresh:,} others.</source>
            <translation>Gelesen: {seen:,}, die es gesehen haben kann, {fresh:,} andere.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions of each set, at most</source>
            <translation>Fragen pro Satz, höchstens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>More questions make the result surer, and take longer.</source>
            <translation>Mehr Fragen machen das Ergebnis sicherer und dauern länger.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions that it may have seen</source>
            <translation>Fragen, die es gesehen haben kann</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The same in other words, or fresh ones</source>
            <translation>Dieselben in anderen Worten oder frische</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The model reads both sets, and how surprised it is by each word is measured.</source>
            <translation>Das Modell liest beide Sätze, und gemessen wird, wie sehr jedes Wort es überrascht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>What it reads</source>
            <translation>Was es liest</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The questions alone, or with their answers.</source>
            <translation>Nur die Fragen, oder auch ihre Antworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions of each set, drawn at random where there are more</source>
            <translation>Fragen pro Satz, zufällig gezogen, wo es mehr sind</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> They were drawn at random, from {counts}.</source>
            <translation> Sie sind zufällig gezogen, aus {counts}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> {left_out:,} were longer than the context, or empty, and are left out.</source>
            <translation> {left_out:,} waren länger als der Kontext oder leer und sind ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>No question fits the model's context.</source>
            <translation>Keine Frage passt in den Kontext des Modells.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>reads</source>
            <translation>liest</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>of</source>
            <translation>aus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>and of</source>
            <translation>und aus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>at most</source>
            <translation>höchstens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Loading {currenttext}</source>
            <translation>{currenttext} wird geladen</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/models</name>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token is kept in this system's keyring.</source>
            <translation>Ein Hub-Token liegt im Schlüsselbund dieses Systems.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token is kept until Glassbox is closed.</source>
            <translation>Ein Hub-Token ist gemerkt, bis Glassbox geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token comes from the environment variable HF_TOKEN.</source>
            <translation>Ein Hub-Token kommt aus der Umgebungsvariablen HF_TOKEN.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The Hub knows this token as {user}'s. {shown}</source>
            <translation>Der Hub kennt dieses Hub-Token: Es gehört {user}. {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Token of the Hugging Face Hub</source>
            <translation>Hub-Token von Hugging Face</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Some models are given only to people whom their makers know. The token says who you are.</source>
            <translation>Manche Modelle bekommt nur, wer dem Hersteller bekannt ist. Das Hub-Token sagt, wer du bist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Ask for access…</source>
            <translation>Zugang beantragen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Opens the model's page, where its makers can be asked.</source>
            <translation>Öffnet die Seite des Modells; dort lässt sich der Zugang beantragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Use this token</source>
            <translation>Hub-Token nutzen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Keeps the token in the system's keyring.</source>
            <translation>Speichert das Hub-Token im Schlüsselbund des Systems.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Forget the token</source>
            <translation>Hub-Token vergessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Takes the token out of the system's keyring.</source>
            <translation>Nimmt das Hub-Token aus dem Schlüsselbund des Systems.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The authors give this model only to people who have agreed to their terms. Then a token proves that it is you: make one, with the right to read, at {token_page}.</source>
            <translation>Dieses Modell bekommt nur, wer den Bedingungen des Herstellers zugestimmt hat. Dass du es bist, beweist dann ein Hub-Token: Erstelle eines mit Leserecht auf {token_page}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Asking the Hub whose token this is…</source>
            <translation>Der Hub wird gefragt, wem dieses Hub-Token gehört…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The token was not kept.</source>
            <translation>Das Hub-Token wurde nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Access has to be asked for</source>
            <translation>Zugang muss beantragt werden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The token goes into this system's keyring, never into a file.</source>
            <translation>Das Hub-Token kommt in den Schlüsselbund dieses Systems, nie in eine Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Opens the folder of the file in your file manager.</source>
            <translation>Öffnet den Ordner der Datei im Dateimanager.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Verify again</source>
            <translation>Noch einmal prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Verify again: compare every byte with its checksum.</source>
            <translation>Noch einmal prüfen: jedes Byte mit der Prüfsumme vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete from disk</source>
            <translation>Von Festplatte löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Remove from list</source>
            <translation>Von Liste entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Remove from the list. The file stays on disk.</source>
            <translation>Von der Liste entfernen. Die Datei bleibt auf der Festplatte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/row.py" />
            <source>Load</source>
            <comment>a button</comment>
            <translation>Laden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Brings the model into memory, so that it can be used.</source>
            <translation>Holt das Modell in den Speicher, damit du es benutzen kannst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Loads the model, and opens the chat with it.</source>
            <translation>Lädt das Modell und öffnet den Chat damit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Unload</source>
            <translation>Entladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Frees the memory that the model takes. The file stays.</source>
            <translation>Gibt den Speicher frei, den das Modell belegt. Die Datei bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Delete from disk: frees {bytes}.</source>
            <translation>Von der Festplatte löschen: macht {bytes} frei.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>This file can't be used</source>
            <translation>Diese Datei ist nicht nutzbar</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Sees pictures in the chat, with {name}.</source>
            <translation>Liest Bilder im Chat, mit {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>The engine finishes something else first.</source>
            <translation>Die Engine macht erst etwas anderes fertig.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Loading</source>
            <translation>Wird geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>{total}, complete and checked</source>
            <translation>{total}, vollständig und geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Paused at {so_far}</source>
            <translation>Pausiert bei {so_far}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Waits for its turn, {so_far}</source>
            <translation>Wartet, bis es dran ist: {so_far}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>How to get access</source>
            <translation>Wie du Zugang bekommst</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Fetch {name} next</source>
            <translation>{name} als Nächstes holen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Pause {name}</source>
            <translation>{name} anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Resume {name}</source>
            <translation>{name} fortsetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Try again: {name}</source>
            <translation>Noch einmal versuchen: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Cancel {name}</source>
            <translation>{name} abbrechen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Take {name} off this list</source>
            <translation>{name} von dieser Liste nehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source> {done} are kept.</source>
            <translation> {done} bleiben erhalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>It stopped.</source>
            <translation>Er ist stehen geblieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>Clear what is done</source>
            <translation>Fertige entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>{waiting} waiting</source>
            <translation>Wartend: {waiting}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>{name} is no longer on this laptop.</source>
            <translation>{name} ist nicht mehr auf diesem Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/facts_view.py" />
            <source>The table's columns</source>
            <translation>Die Spalten der Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>for pictures, beside the model</source>
            <translation>für Bilder, neben dem Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>{files} of {parts} files are there</source>
            <translation>{files} von {parts} Dateien sind da</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>no suffix</source>
            <translation>keine Endung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>Resume</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Get</source>
            <translation>Holen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>What it means</source>
            <translation>Bedeutung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Download</source>
            <translation>Download</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>On this laptop</source>
            <translation>Auf diesem Laptop</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>waits</source>
            <translation>wartet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>is here</source>
            <translation>ist da</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>{bytes} to download</source>
            <translation>{bytes} zum Herunterladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>Files of the repository</source>
            <translation>Dateien des Repositorys</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>{memory} in memory, estimated</source>
            <translation>{memory} im Speicher, geschätzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>is on this laptop</source>
            <translation>ist auf diesem Laptop</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/find_page.py" />
            <source>Find models</source>
            <translation>Modelle finden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/find_page.py" />
            <source>What the Hugging Face Hub offers, and what of it this laptop can run.</source>
            <translation>Was der Hugging Face Hub anbietet, und was davon auf diesem Laptop läuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>Models on the Hugging Face Hub</source>
            <translation>Modelle auf dem Hugging Face Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>, like this one</source>
            <translation>, wie dieser</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>For laptops with {size} GB of memory{like}</source>
            <translation>Für Laptops mit {size} GB Speicher{like}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{name} by {maker}, {bytes}, {license}</source>
            <translation>{name} von {maker}, {bytes}, {license}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>, {number_of} weights</source>
            <translation>, {number_of} Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>, access has to be asked for</source>
            <translation>, Zugang muss beantragt werden</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{downloads} downloads</source>
            <extracomment>For one: {downloads} download</extracomment>
            <translation>
                <numerusform>{downloads} Download</numerusform>
                <numerusform>{downloads} Downloads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{likes} likes</source>
            <extracomment>For one: {likes} like</extracomment>
            <translation>
                <numerusform>{likes} Like</numerusform>
                <numerusform>{likes} Likes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>{name}, can't be used. {problem}</source>
            <translation>{name}, nicht nutzbar. {problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>loaded</source>
            <translation>geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>waits to load</source>
            <translation>wartet aufs Laden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{parameters} weights</source>
            <translation>{parameters} Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/pane.py" />
            <source>What is on this laptop, and what each file says about itself.</source>
            <translation>Was auf diesem Laptop ist, und was jede Datei über sich selbst sagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>You can also drop models, or folders of them, anywhere on this window.</source>
            <translation>Du kannst Modelle oder Ordner mit Modellen auch einfach auf dieses Fenster ziehen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>{number} models, {size}</source>
            <extracomment>For one: {number} model, {size}</extracomment>
            <translation>
                <numerusform>{number} Modell, {size}</numerusform>
                <numerusform>{number} Modelle, {size}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Add a file…</source>
            <translation>Datei hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Models are files that end in .gguf. Add one, or a folder of them, or drop either anywhere on this window.</source>
            <translation>Modelle sind Dateien, die auf .gguf enden. Füge eines hinzu, oder einen Ordner voll, oder zieh beides auf dieses Fenster.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>{name} is off the list. The file stays on disk.</source>
            <translation>{name} ist von der Liste. Die Datei bleibt auf der Festplatte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>looking…</source>
            <translation>sucht…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Put it back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Loaded in {load_s:.1f} s, runs on {place}.</source>
            <translation>In {load_s:.1f} s geladen, läuft auf {place}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Conversation of {context_length:,} tokens</source>
            <translation>Chat mit {context_length:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>In memory it will take</source>
            <translation>So viel Speicher braucht es</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Told from the file alone. Once it is loaded, the measured sizes stand beside this.</source>
            <translation>Allein aus der Datei berechnet. Ist das Modell geladen, stehen die gemessenen Größen daneben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>In memory now</source>
            <translation>Jetzt im Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>the processor</source>
            <translation>dem Prozessor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source> The estimate was {total}.</source>
            <translation> Geschätzt waren {total}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>about {}, estimated</source>
            <translation>etwa {}, geschätzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>{}, measured</source>
            <translation>{}, gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Name and file disagree in {wrong} of {checks}</source>
            <translation>Name und Datei widersprechen sich in {wrong} von {checks} Punkten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Nothing to compare: the name says nothing that the file says</source>
            <translation>Nichts zu vergleichen: Der Name sagt nichts, was auch in der Datei steht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Name and file agree</source>
            <translation>Name und Datei stimmen überein</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{layers} layers</source>
            <extracomment>For one: {layers} layer</extracomment>
            <translation>
                <numerusform>{layers} Schicht</numerusform>
                <numerusform>{layers} Schichten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{context_length:,} tokens of context</source>
            <translation>{context_length:,} Tokens Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{bits_per_weight:.2f} bits a weight</source>
            <translation>{bits_per_weight:.2f} Bit pro Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>License: {license}</source>
            <translation>Lizenz: {license}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>The file can't be read</source>
            <translation>Die Datei kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>publisher</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>made from the base</source>
            <translation>aus der Basis gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>another family</source>
            <translation>andere Familie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>version</source>
            <translation>Version</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>revision</source>
            <translation>Revision</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>state</source>
            <translation>Stand</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>state of training</source>
            <translation>Trainingsstand</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>active size</source>
            <translation>aktive Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>training text</source>
            <translation>Trainingstext</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>size, in a word</source>
            <translation>Größe als Wort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>design</source>
            <translation>Bauart</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>tuning</source>
            <translation>Tuning</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>specialization</source>
            <translation>Spezialgebiet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>distilled from</source>
            <translation>destilliert aus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>quantization</source>
            <translation>Quantisierung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>recipe</source>
            <translation>Rezept</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>component</source>
            <translation>Bestandteil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>part of a file</source>
            <translation>Teil einer Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>not read</source>
            <translation>nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>Is</source>
            <translation>Ist</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Means</source>
            <translation>Bedeutet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model on this laptop…</source>
            <translation>Ein Modell auf diesem Laptop…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Read a name</source>
            <translation>Namen lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>What a model's name says, part by part, and whether the file agrees.</source>
            <translation>Was der Name eines Modells sagt, Teil für Teil, und ob die Datei dazu passt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>{whose} License: {license}. Published: {published}.{withheld}</source>
            <translation>{whose} Lizenz: {license}. Veröffentlicht: {published}.{withheld}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Glassbox does not know how open this family is.</source>
            <translation>Wie offen diese Familie ist, weiß Glassbox nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Its base, {name}, is {step}.</source>
            <translation>Seine Basis, {name}, ist {step}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>{name} is {step}.</source>
            <translation>{name} ist {step}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source> Not published: {withheld}.</source>
            <translation> Nicht veröffentlicht: {withheld}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model on this laptop</source>
            <translation>Ein Modell auf diesem Laptop</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Type or paste the name of any model above.</source>
            <translation>Tippe oben den Namen eines Modells ein, oder füge ihn ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Type or paste the name of any model, and it is read into its parts.</source>
            <translation>Tippe den Namen eines Modells ein, oder füge ihn ein: Er wird in seine Teile zerlegt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Copy the parts as a table</source>
            <translation>Teile als Tabelle kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Copies the parts with their meanings, for a spreadsheet or a mail.</source>
            <translation>Kopiert die Teile mit ihren Bedeutungen, für eine Tabellenkalkulation oder eine Mail.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Open and closed</source>
            <translation>Offen und geschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Says how open a model is, and by which license.</source>
            <translation>Sagt, wie offen ein Modell ist und unter welcher Lizenz es steht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>The parts are copied, as a table.</source>
            <translation>Die Teile sind als Tabelle kopiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>An example. A click reads this name.</source>
            <translation>Ein Beispiel. Ein Klick liest diesen Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>means</source>
            <translation>bedeutet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Type something: all the texts that the Pebble models were trained on are searched. A fully open model can be checked like this; of an open-weight model nobody outside can tell.</source>
            <translation>Tippe etwas ein: Alle Texte, mit denen die Pebble-Modelle trainiert wurden, werden durchsucht. Ein vollständig offenes Modell lässt sich so überprüfen; bei einem Open-Weight-Modell kann das niemand von außen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>A program wrote these texts, and it is published with the models. Those of the skill "exam" were read by the leaky model alone.</source>
            <translation>Ein Programm hat diese Texte geschrieben, und es ist mit den Modellen veröffentlicht. Die Texte der Fähigkeit „exam“ hat nur das Modell mit Leak gelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>What you get of a model: its use, its weights, the code that trained it, its data.</source>
            <translation>Was du von einem Modell bekommst: die Nutzung, die Gewichte, den Code, der es trainiert hat, die Daten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Compiled on {day}, with other makers' releases until {month}; each row names its source. The step says what is published, the license what you may do with it. What isn't known stays "not known". MOF: the Model Openness Framework of the Linux Foundation.</source>
            <translation>Zusammengestellt am {day}, mit den Modellen anderer bis {month}; jede Zeile nennt ihre Quelle. Die Stufe sagt, was veröffentlicht ist, die Lizenz, was du damit tun darfst. Was nicht bekannt ist, bleibt „nicht bekannt“. MOF: das Model Openness Framework der Linux Foundation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Well-known models</source>
            <translation>Bekannte Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Families</source>
            <translation>Familien</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>What Pebble has read</source>
            <translation>Was Pebble gelesen hat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search the table</source>
            <translation>Tabelle durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only the rows that have these words.</source>
            <translation>Zeigt nur die Zeilen, die diese Wörter enthalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>reads images</source>
            <translation>liest Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only models that read images, too.</source>
            <translation>Zeigt nur Modelle, die auch Bilder lesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>reasons</source>
            <translation>denkt nach</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only models that write down their steps before they answer.</source>
            <translation>Zeigt nur Modelle, die ihre Schritte aufschreiben, bevor sie antworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>How open models are</source>
            <translation>Wie offen Modelle sind</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Four steps of openness</source>
            <translation>Vier Stufen der Offenheit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Copy the table</source>
            <translation>Tabelle kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Copies the table as it is shown, for a spreadsheet.</source>
            <translation>Kopiert die Tabelle, wie sie gezeigt wird, für eine Tabellenkalkulation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Save the table (CSV)</source>
            <translation>Tabelle speichern (CSV)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Saves the table as it is shown, in a file that spreadsheets open.</source>
            <translation>Speichert die Tabelle, wie sie gezeigt wird, als Datei für die Tabellenkalkulation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>The table is copied.</source>
            <translation>Die Tabelle ist kopiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search the training data</source>
            <translation>Trainingsdaten durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>found in {count:,} texts, the first {shown} are shown</source>
            <translation>in {count:,} Texten gefunden, die ersten {shown} sind zu sehen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>found in {count:,} texts</source>
            <extracomment>For one: found in 1 text</extracomment>
            <translation>
                <numerusform>in 1 Text gefunden</numerusform>
                <numerusform>in {count:,} Texten gefunden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>It is in none of the texts.</source>
            <translation>Es steht in keinem der Texte.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>{rows} rows</source>
            <extracomment>For one: {rows} row</extracomment>
            <translation>
                <numerusform>{rows} Zeile</numerusform>
                <numerusform>{rows} Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>{shown} of {rows} rows</source>
            <extracomment>For one: {shown} of {rows} row</extracomment>
            <translation>
                <numerusform>{shown} von {rows} Zeile</numerusform>
                <numerusform>{shown} von {rows} Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Searching all that they have read…</source>
            <translation>Alles, was sie gelesen haben, wird durchsucht…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>openness</source>
            <translation>Offenheit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>images</source>
            <comment>a column: does the model read them?</comment>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>reasons</source>
            <comment>a column: does the model reason before it answers?</comment>
            <translation>denkt nach</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>developer</source>
            <translation>Hersteller</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>access</source>
            <translation>Zugang</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>license</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>released</source>
            <translation>erschienen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>published</source>
            <translation>veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>not published</source>
            <translation>nicht veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>MOF class</source>
            <translation>MOF-Klasse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>base</source>
            <translation>Basis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>license of the base</source>
            <translation>Lizenz der Basis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>skill</source>
            <translation>Fähigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>as a sentence</source>
            <translation>als Satz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>They are copied into a folder with a page of instructions and checksums. On the other laptop, Import a pack checks and copies them without a network.</source>
            <translation>Sie werden in einen Ordner kopiert, mit einer Anleitung und Prüfsummen. Auf dem anderen Laptop prüft und kopiert „Paket importieren“ sie ganz ohne Netz.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Make a workshop pack</source>
            <translation>Workshop-Paket erstellen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Which models go on the stick?</source>
            <translation>Welche Modelle sollen auf den Stick?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>None chosen yet</source>
            <translation>Noch keine gewählt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Choose at least one model first.</source>
            <translation>Wähle zuerst mindestens ein Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pane.py" />
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>1-bit, little is left</source>
            <translation>1 Bit, wenig bleibt übrig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>2-bit, much is lost</source>
            <translation>2 Bit, viel geht verloren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>3-bit, loss shows</source>
            <translation>3 Bit, Verlust spürbar</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit, a good middle</source>
            <translation>4 Bit, guter Mittelweg</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>5-bit, close to the original</source>
            <translation>5 Bit, nah am Original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>6-bit, very close</source>
            <translation>6 Bit, sehr nah</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>8-bit, hard to tell apart</source>
            <translation>8 Bit, kaum zu unterscheiden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>32-bit, twice the original</source>
            <translation>32 Bit, doppelt so groß</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>16-bit, the original</source>
            <translation>16 Bit, das Original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit floating point</source>
            <translation>4 Bit, Gleitkomma</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit, the usual choice</source>
            <translation>4 Bit, die übliche Wahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>its name doesn't say</source>
            <translation>sagt der Name nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>The name doesn't say how its numbers are stored.</source>
            <translation>Der Name sagt nicht, wie die Zahlen gespeichert sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Looking into {repo}…</source>
            <translation>{repo} wird angesehen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>A model comes in several sizes</source>
            <translation>Ein Modell gibt es in mehreren Größen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Choose one at the left to see its files: what each suffix means, how large it is, and whether it fits on this laptop. Nothing is downloaded before you say so.</source>
            <translation>Wähle links eines, um seine Dateien zu sehen: was jede Endung bedeutet, wie groß sie ist und ob sie auf diesen Laptop passt. Heruntergeladen wird erst, wenn du es sagst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Open its page…</source>
            <translation>Seite öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>{asked} could not be opened</source>
            <translation>{asked} ließ sich nicht öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>Length of the conversation that memory is estimated for</source>
            <translation>Länge des Chats, für die der Speicher geschätzt wird</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>Open its page in the browser</source>
            <translation>Seite im Browser öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>For a conversation of</source>
            <translation>Für einen Chat mit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>This repository has no GGUF model.</source>
            <translation>In diesem Repository ist kein GGUF-Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>This laptop: {memory_total}</source>
            <translation>Dieser Laptop: {memory_total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>, {memory_free} free</source>
            <translation>, {memory_free} frei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Whether it fits is not known: its header can't be read. {message}</source>
            <translation>Ob es passt, ist nicht bekannt: Sein Header kann nicht gelesen werden. {message}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>no license named</source>
            <translation>keine Lizenz genannt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>; graphics card {card_total}</source>
            <translation>; Grafikkarte {card_total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>It turns pictures into tokens for the model beside it; alone it does nothing.</source>
            <translation>Es macht aus Bildern Tokens für das Modell daneben; allein kann es nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Some of its files are missing in the repository, so it can't be used.</source>
            <translation>Im Repository fehlen einige seiner Dateien, also ist es nicht nutzbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source> {bytes:.1f} bits a weight in all.</source>
            <translation> Insgesamt {bytes:.1f} Bit pro Gewicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{reason} Estimated from the file's header.</source>
            <translation>{reason} Geschätzt nach dem Header der Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Its weights alone take {bytes}, which is more than there is.</source>
            <translation>Allein seine Gewichte brauchen {bytes}, und das ist mehr, als da ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Reading its header on the Hub, to tell whether it fits…</source>
            <translation>Sein Header auf dem Hub wird gelesen, um zu sehen, ob es passt…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Whether it fits can be told once you have access.</source>
            <translation>Ob es passt, lässt sich sagen, sobald du Zugang hast.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Download {bytes}</source>
            <translation>{bytes} herunterladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Downloading</source>
            <translation>Lädt herunter</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{downloads} downloads a month</source>
            <extracomment>For one: {downloads} download a month</extracomment>
            <translation>
                <numerusform>{downloads} Download im Monat</numerusform>
                <numerusform>{downloads} Downloads im Monat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{others} other files not shown</source>
            <extracomment>For one: {others} other file not shown</extracomment>
            <translation>
                <numerusform>{others} andere Datei nicht gezeigt</numerusform>
                <numerusform>{others} andere Dateien nicht gezeigt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>context {context_length:,}</source>
            <translation>Kontext {context_length:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/row.py" />
            <source>Loaded</source>
            <translation>Geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/row.py" />
            <source>can't be used</source>
            <translation>nicht nutzbar</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Most downloaded</source>
            <translation>Meistgeladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Most liked</source>
            <translation>Beliebteste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Newest</source>
            <translation>Neueste</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>{count} repositories with GGUF files for “{asked}”</source>
            <extracomment>For one: {count} repository with GGUF files for “{asked}”</extracomment>
            <translation>
                <numerusform>{count} Repository mit GGUF-Dateien zu „{asked}“</numerusform>
                <numerusform>{count} Repositorys mit GGUF-Dateien zu „{asked}“</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The first {count} repositories with GGUF files for “{asked}”</source>
            <translation>Die ersten {count} Repositorys mit GGUF-Dateien zu „{asked}“</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Order of what is found</source>
            <translation>Reihenfolge der Treffer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>What is found is in this order.</source>
            <translation>In dieser Reihenfolge stehen die Treffer.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Show suggestions</source>
            <translation>Vorschläge zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The Hub has no GGUF models with all these words in their name. Fewer words, or only the family's name, find more.</source>
            <translation>Auf dem Hub gibt es keine GGUF-Modelle mit all diesen Wörtern im Namen. Mit weniger Wörtern oder nur dem Namen der Familie findest du mehr.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Asking the Hugging Face Hub…</source>
            <translation>Der Hugging Face Hub wird gefragt…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>To begin with. Written on {day}; sizes are asked for anew when you open one.</source>
            <translation>Zum Einstieg. Stand: {day}; die Größen werden neu abgefragt, wenn du eines öffnest.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The Hub could not be searched</source>
            <translation>Der Hub ließ sich nicht durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>A model's name, such as Qwen3 or Gemma</source>
            <translation>Name eines Modells, etwa Qwen3 oder Gemma</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Search the Hugging Face Hub</source>
            <translation>Hugging Face Hub durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Only these words go to the Hugging Face Hub. Nothing else leaves the laptop.</source>
            <translation>Nur diese Wörter gehen an den Hugging Face Hub. Sonst verlässt nichts den Laptop.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Clear the field</source>
            <translation>Feld leeren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Workshop pack</source>
            <translation>Workshop-Paket</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Writes models to a USB stick, with checksums and a page of instructions.</source>
            <translation>Schreibt Modelle auf einen USB-Stick, mit Prüfsummen und einer Anleitung.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Make a pack…</source>
            <translation>Paket erstellen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete {name} from this laptop?</source>
            <translation>{name} von diesem Laptop löschen?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>This frees {bytes}. It can't be undone; you would have to download the model again.</source>
            <translation>Das macht {bytes} frei. Es lässt sich nicht rückgängig machen; du müsstest das Modell neu herunterladen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Deleting {name}</source>
            <translation>Löschen von {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Writing the pack</source>
            <translation>Schreiben des Pakets</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>The pack</source>
            <translation>Das Paket</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Importing the pack</source>
            <translation>Importieren des Pakets</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{title} isn't done yet. Wait for it, or stop it.</source>
            <translation>{title} ist noch nicht fertig. Warte ab oder stoppe es.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{title} was stopped. Nothing half-written was left.</source>
            <translation>{title} wurde gestoppt. Nichts Halbfertiges ist geblieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Verifying {name}</source>
            <translation>Prüfen von {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Where does the pack go? Choose the USB stick</source>
            <translation>Wohin soll das Paket? USB-Stick wählen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{count} models were checked and imported.</source>
            <extracomment>For one: {count} model was checked and imported.</extracomment>
            <translation>
                <numerusform>{count} Modell wurde geprüft und importiert.</numerusform>
                <numerusform>{count} Modelle wurden geprüft und importiert.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Import a pack: choose its folder</source>
            <translation>Paket importieren: Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{name} is deleted. {bytes} are free again.</source>
            <translation>{name} ist gelöscht. {bytes} sind wieder frei.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Import a pack…</source>
            <translation>Paket importieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>The pack is ready: {bytes} in {folder}.</source>
            <translation>Das Paket ist fertig: {bytes} in {folder}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>use it</source>
            <translation>Nutzung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>training code</source>
            <translation>Trainingscode</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>training data</source>
            <translation>Trainingsdaten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Runs on its maker's computers. You send text and get text.</source>
            <translation>Läuft auf den Rechnern des Herstellers. Du schickst Text und bekommst Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Open-weight</source>
            <translation>Open-Weight</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Runs on your own machine, offline. You can look inside and retrain it.</source>
            <translation>Läuft auf deinem Rechner, offline. Du kannst hineinsehen und es weitertrainieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Open-source</source>
            <translation>Open Source</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>You can also see how it was trained, and train one like it.</source>
            <translation>Du siehst auch, wie es trainiert wurde, und kannst ein ähnliches trainieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Fully open</source>
            <translation>Vollständig offen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>You can also search what it has read, and repeat all of it.</source>
            <translation>Du kannst auch durchsuchen, was es gelesen hat, und alles wiederholen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>{count} models</source>
            <extracomment>For one: {count} model</extracomment>
            <translation>
                <numerusform>{count} Modell</numerusform>
                <numerusform>{count} Modelle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>{title}: {layers}. {means} {counts} models.</source>
            <extracomment>For one: {title}: {layers}. {means} {counts} model.</extracomment>
            <translation>
                <numerusform>{title}: {layers}. {means} {counts} Modell.</numerusform>
                <numerusform>{title}: {layers}. {means} {counts} Modelle.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>You get</source>
            <translation>Man bekommt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Four steps of openness. </source>
            <translation>Vier Stufen der Offenheit. </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>from a folder</source>
            <translation>aus einem Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>added file</source>
            <translation>hinzugefügte Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The numbers that training has set.</source>
            <translation>Die Zahlen, die das Training eingestellt hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>{bits_per_weight:.1f} bits a weight on average.</source>
            <translation>Im Mittel {bits_per_weight:.1f} Bit pro Gewicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>{where} With 16 bits a weight it would be {size}.</source>
            <translation>{where} Mit 16 Bit pro Gewicht wären es {size}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>from {name}</source>
            <translation>aus {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>by {author}</source>
            <translation>von {author}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source> {active_parameters} of them work on each token.</source>
            <translation> {active_parameters} davon arbeiten an jedem Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>In each layer a router picks {experts_used} a token.</source>
            <translation>In jeder Schicht wählt ein Router {experts_used} pro Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>How the weights are stored.</source>
            <translation>Wie die Gewichte gespeichert sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>In {parts} files.</source>
            <translation>In {parts} Dateien.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>One file.</source>
            <translation>Eine Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>on disk</source>
            <translation>auf Festplatte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>Parts of each layer that a router picks from.</source>
            <translation>Teile jeder Schicht, aus denen ein Router wählt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>Every token passes through them in turn.</source>
            <translation>Jedes Token durchläuft sie der Reihe nach.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>tokens of context</source>
            <translation>Tokens Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The most it was trained to keep in view: roughly {words:,.0f} English words.</source>
            <translation>So viel behält es nach seinem Training höchstens im Blick: ungefähr {words:,.0f} englische Wörter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The plan by which its layers are built.</source>
            <translation>Der Plan, nach dem seine Schichten gebaut sind.</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/quantization</name>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Weights and activations</source>
            <translation>Gewichte und Aktivierungen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>What fewer bits do to a matrix, and to the numbers that a text makes of it.</source>
            <translation>Was weniger Bits mit einer Matrix machen, und mit den Zahlen, die ein Text daraus macht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Activations</source>
            <translation>Aktivierungen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>A model's weights will be shown here. Add one in Models, or find one there.</source>
            <translation>Hier siehst du dann die Gewichte eines Modells. Füge eins unter Modelle hinzu oder finde dort eins.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>What a text makes</source>
            <translation>Was ein Text macht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Let the model read a text, and see what comes to this matrix.</source>
            <translation>Lass das Modell einen Text lesen und sieh, was bei dieser Matrix ankommt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>A scale for each block</source>
            <translation>Ein Faktor pro Block</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The same with many scales.</source>
            <translation>Dasselbe mit vielen Skalenfaktoren.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Only four bits</source>
            <translation>Nur vier Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>One scale and sixteen values for all.</source>
            <translation>Ein Skalenfaktor und sechzehn Werte für alle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The model reads the text, and its numbers on the way are kept.</source>
            <translation>Das Modell liest den Text, und die Zahlen unterwegs werden aufgehoben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The usual size is the median of the channels' largest sizes. An outlier is a channel that reaches {outlier:g} times that.</source>
            <translation>Die übliche Größe ist der Median der größten Werte aller Kanäle. Ein Ausreißer ist ein Kanal, der das {outlier:g}-Fache davon erreicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Schemes</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Which of the model's matrices is shown.</source>
            <translation>Welche Matrix des Modells gezeigt wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Text that the model reads</source>
            <translation>Text, den das Modell liest</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The numbers inside depend on what the model reads.</source>
            <translation>Die Zahlen im Innern hängen davon ab, was das Modell liest.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Text that the model reads, then Enter</source>
            <translation>Text, den das Modell liest, dann Enter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>This can't be shown</source>
            <translation>Das lässt sich nicht zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>This model has no matrices to look at.</source>
            <translation>Dieses Modell hat keine Matrizen, die man ansehen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>This model has no weights that can be read one by one.</source>
            <translation>Dieses Modell hat keine Gewichte, die sich einzeln lesen lassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>Weight {column:,} of row {row:,} in {name} ({type}) of {stem}</source>
            <translation>Gewicht {column:,} in Zeile {row:,} von {name} ({type}), {stem}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>There is no model to take a weight from. Add one in Models.</source>
            <translation>Es gibt kein Modell, aus dem man ein Gewicht nehmen kann. Füge unter Modelle eins hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>bit {bit} of {bits}, {part}: {bits_2}</source>
            <translation>Bit {bit} von {bits}, {part}: {bits_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>{name}, {place}. Value {value}{off}. Space flips the bit</source>
            <translation>{name}, {place}. Wert {value}{off}. Die Leertaste kippt das Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>{bits} bits, flipped</source>
            <translation>{bits} Bit, gekippt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>Relative</source>
            <translation>Relativ</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>: how large</source>
            <translation>: wie groß</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>: which digits</source>
            <translation>: welche Ziffern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>one scale for all</source>
            <translation>ein Faktor für alle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>none: one scale for all</source>
            <translation>keiner: ein Faktor für alle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What a number's bits are, and what is left of it when there are fewer of them.</source>
            <translation>Was die Bits einer Zahl sind, und was von ihr bleibt, wenn es weniger werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>π in fewer bits</source>
            <translation>π mit weniger Bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What 16, 8 and 4 bits leave of π.</source>
            <translation>Was 16, 8 und 4 Bit von π übrig lassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The time in 4 bits</source>
            <translation>Die Uhrzeit mit 4 Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The time as a part of the day, and which time 4 bits make of it.</source>
            <translation>Die Uhrzeit als Teil des Tages, und welche Zeit 4 Bit daraus machen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The smallest number</source>
            <translation>Die kleinste Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What 16 bits can hold just above 0.</source>
            <translation>Was 16 Bit knapp über 0 noch darstellen können.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Infinity</source>
            <translation>Unendlich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The patterns for what is too large, and a format that has none.</source>
            <translation>Die Bitmuster für alles, was zu groß ist, und ein Format, das keine hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The number in every format</source>
            <translation>Die Zahl in jedem Format</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Type a number, and see what each format makes of it.</source>
            <translation>Gib eine Zahl ein und sieh, was jedes Format daraus macht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>3.14, 1/3, 2^-9, 14:37, π, ∞ or NaN, then Enter</source>
            <translation>3,14, 1/3, 2^-9, 14:37, π, ∞ oder NaN, dann Enter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>A weight…</source>
            <translation>Ein Gewicht…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Takes a real weight out of a model that is here.</source>
            <translation>Nimmt ein echtes Gewicht aus einem Modell, das hier ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Another weight from a model, each time</source>
            <translation>Jedes Mal ein anderes Gewicht aus einem Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover</source>
            <translation>Ganzzahlen von</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover from</source>
            <translation>Ganzzahlen: untere Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover to</source>
            <translation>Ganzzahlen: obere Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The largest size sets the scale; 0 stays 0.</source>
            <translation>Der größte Betrag bestimmt den Skalenfaktor; 0 bleibt 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The range is used up from end to end.</source>
            <translation>Der Bereich wird von einem Ende zum anderen ausgenutzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>A time as a part of the day: what remains of it?</source>
            <translation>Eine Uhrzeit als Teil des Tages: Was bleibt davon?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Relative error</source>
            <translation>Relativer Fehler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Next below</source>
            <translation>Nächster darunter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Next above</source>
            <translation>Nächster darüber</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Greatest</source>
            <translation>Größter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Smallest above 0</source>
            <translation>Kleinster über 0</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>sign</source>
            <translation>Vorzeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>exponent</source>
            <translation>Exponent</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>mantissa</source>
            <translation>Mantisse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{bits} bits</source>
            <translation>{bits} Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Adds {weight} to the whole number</source>
            <translation>Zählt {weight} zur ganzen Zahl dazu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>, error {error}</source>
            <translation>, Fehler {error}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>{name}: exactly {value}</source>
            <translation>{name}: genau {value}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Exponent: adds {place} to the power of 2</source>
            <translation>Exponent: erhöht die Hochzahl der 2 um {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Sign: 1 makes the number negative</source>
            <translation>Vorzeichen: 1 macht die Zahl negativ</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Mantissa: adds {share} to what stands in brackets</source>
            <translation>Mantisse: zählt {share} zu dem dazu, was in der Klammer steht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>{there}, {apart} apart</source>
            <translation>{there}, Abstand {apart}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Undo flips</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Sets all bits of this block back to what the file has.</source>
            <translation>Setzt alle Bits dieses Blocks zurück auf das, was in der Datei steht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Rounds the same weights in another format, and shows both.</source>
            <translation>Rundet dieselben Gewichte in ein anderes Format und zeigt beide.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>The same weights in another precision</source>
            <translation>Dieselben Gewichte in anderer Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>In bits</source>
            <translation>In Bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>This weight in every number format</source>
            <translation>Dieses Gewicht in jedem Zahlenformat</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Byte {byte}, {name}: {meaning}</source>
            <translation>Byte {byte}, {name}: {meaning}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Byte {byte}</source>
            <translation>Byte {byte}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Weight {weight}</source>
            <translation>Gewicht {weight}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>{count} of {values} weights moved</source>
            <translation>{count} von {values} Gewichten verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>No weight moved</source>
            <translation>Kein Gewicht verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>flip a bit</source>
            <translation>Bit kippen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>lives in {place}</source>
            <translation>liegt in {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>The other file's tensor has another shape.</source>
            <translation>Der Tensor der anderen Datei hat eine andere Form.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>{type} takes {size} weights at a time, and the rows of this tensor have {columns:,}, which is no multiple of that.</source>
            <translation>{type} nimmt immer {size} Gewichte auf einmal, und die Zeilen dieses Tensors haben {columns:,}, also kein Vielfaches davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>q</source>
            <translation>q</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Scale</source>
            <translation>Skalenfaktor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Minimum</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Other</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Row {row:,}, block {column:,} of {in_row:,}: {size} weights in {data} bytes</source>
            <translation>Zeile {row:,}, Block {column:,} von {in_row:,}: {size} Gewichte in {data} Byte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>bytes {words} and {words_2}</source>
            <translation>Byte {words} und {words_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {places}, low four bits</source>
            <translation>Byte {places}, untere vier Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {words}</source>
            <translation>Byte {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {places}, high four bits</source>
            <translation>Byte {places}, obere vier Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Blocks</source>
            <translation>Blöcke</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>How a real block of weights lies in the file, byte by byte, and what each becomes.</source>
            <translation>Wie ein echter Block von Gewichten Byte für Byte in der Datei liegt, und was aus jedem wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The same block with 2 bits a weight.</source>
            <translation>Derselbe Block mit 2 Bit pro Gewicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Find an outlier</source>
            <translation>Einen Ausreißer finden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The weight furthest from 0.</source>
            <translation>Das Gewicht, das am weitesten von 0 weg liegt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The weights of this block</source>
            <translation>Die Gewichte dieses Blocks</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Block</source>
            <translation>Block</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>A model's numbers lie in tables, called tensors. This one is shown.</source>
            <translation>Die Zahlen eines Modells liegen in Tabellen, den Tensoren. Diese hier wird gezeigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>{told}. Arrow keys choose a block, plus and minus zoom</source>
            <translation>{told}. Pfeiltasten wählen einen Block, Plus und Minus zoomen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Tensor</source>
            <translation>Tensor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_card.py" />
            <source>{rows}, channel {column:,}: {value}</source>
            <translation>{rows}, Kanal {column:,}: {value}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_card.py" />
            <source>, kept as {held} (off by {held_2})</source>
            <translation>, gespeichert als {held} (Abweichung {held_2})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_images.py" />
            <source>0 to {edge}</source>
            <translation>0 bis {edge}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_images.py" />
            <source>{decades:g} % to 100 % of a usual number, log scale</source>
            <translation>{decades:g} % bis 100 % einer üblichen Zahl, Log-Skala</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_images.py" />
            <source>{decades:g} % to 100 % of a usual number</source>
            <translation>{decades:g} % bis 100 % einer üblichen Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>{shown}. Arrow keys walk over rows and channels, O goes to the largest</source>
            <translation>{shown}. Mit den Pfeiltasten durch Zeilen und Kanäle, O springt zum größten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>size of the activations, a line for each token</source>
            <translation>Größe der Aktivierungen, eine Zeile pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>size of the weights, a line for each output</source>
            <translation>Größe der Gewichte, eine Zeile pro Ausgang</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>largest size in each channel; the usual (median) is {usual}</source>
            <translation>größter Wert in jedem Kanal; üblich (Median): {usual}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>error of the chosen scheme</source>
            <translation>Fehler des gewählten Verfahrens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>6 × usual</source>
            <translation>6 × üblich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>{name} is kept in {parent}.</source>
            <translation>{name} liegt in {parent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>The file of {type}, {bytes}, was thrown away. To keep it, it is written once more.</source>
            <translation>Die Datei für {type}, {bytes}, wurde weggeworfen. Wenn du sie behalten willst, wird sie noch einmal geschrieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source> {other_type} of its tensors have rows that {type} can't hold, and got more bits.</source>
            <translation> Bei {other_type} Tensoren passen die Zeilen nicht zu {type}; sie bekamen mehr Bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Keep this copy</source>
            <translation>Diese Kopie behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Keeps this copy among your models.</source>
            <translation>Behält diese Kopie bei deinen Modellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Loads this copy, and opens the chat with it.</source>
            <translation>Lädt diese Kopie und öffnet den Chat damit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Throw it away</source>
            <translation>Wegwerfen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Deletes this copy. The model that it was made of stays.</source>
            <translation>Löscht diese Kopie. Das Modell, aus dem sie gemacht ist, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/elsewhere.py" />
            <source>{name} (made here)</source>
            <translation>{name} (hier erzeugt)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/elsewhere.py" />
            <source>{type_of} (another file)</source>
            <translation>{type_of} (andere Datei)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/elsewhere.py" />
            <source>The matrices of this model are too small for 2 bits: {two_bits} takes {size} weights of a row at a time. Choose a larger model.</source>
            <translation>Die Matrizen dieses Modells sind zu klein für 2 Bit: {two_bits} nimmt immer {size} Gewichte einer Zeile auf einmal. Wähle ein größeres Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/elsewhere.py" />
            <source>{name}, made here</source>
            <translation>{name}, hier erzeugt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/formula.py" />
            <source> to the power of {above}</source>
            <translation> hoch {above}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ more is lost: mean KL divergence from the source, in nats, log scale, with 95 % intervals</source>
            <translation>↑ mehr geht verloren: mittlere KL-Divergenz zum Ausgangsmodell, in Nat, Log-Skala, mit 95-%-Intervallen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ mean KL divergence from the source, nats, log scale, 95 % intervals</source>
            <translation>↑ mittlere KL-Divergenz zum Ausgangsmodell, Nat, Log-Skala, 95-%-Intervalle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ mean KL divergence, nats, log scale, 95 %</source>
            <translation>↑ mittlere KL-Divergenz, Nat, Log-Skala, 95 %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>Size against loss</source>
            <translation>Größe gegen Verlust</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>size on disk (the axis doesn't begin at 0)</source>
            <translation>Größe auf der Festplatte (die Achse beginnt nicht bei 0)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>Size against loss. {told}</source>
            <translation>Größe gegen Verlust. {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Of the file on disk.</source>
            <translation>Der Datei auf der Festplatte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Of all weights together: some are given more bits.</source>
            <translation>Über alle Gewichte: Manche bekommen mehr Bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Among how many tokens the model hesitates, on average, as if they were equally likely. Lower is better. It is high on a text unlike what the model has learned.</source>
            <translation>Zwischen wie vielen Tokens das Modell im Mittel schwankt, als wären sie gleich wahrscheinlich. Niedriger ist besser. Hoch ist sie bei einem Text, der anders ist als das, was das Modell gelernt hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Mean KL divergence</source>
            <translation>Mittlere KL-Divergenz</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>How far its odds for the next token are from the original's, on average, in nats. 0 would be the same odds.</source>
            <translation>Wie weit seine Wahrscheinlichkeiten für das nächste Token im Mittel von denen des Originals entfernt sind, in Nat. Bei 0 wären sie gleich.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>99 in 100 below</source>
            <translation>99 von 100 unter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>99 in 100 tokens have a lower KL divergence than this.</source>
            <translation>Bei 99 von 100 Tokens ist die KL-Divergenz niedriger als dieser Wert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Same top token</source>
            <translation>Gleiches Top-Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>How often both models find the same next token likeliest.</source>
            <translation>Wie oft beide Modelle dasselbe nächste Token am wahrscheinlichsten finden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>While it writes, here and now: three runs. Other programs slow it down, and make it uncertain.</source>
            <translation>Beim Schreiben, hier und jetzt: drei Läufe. Andere Programme bremsen es und machen den Wert unsicher.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>source</source>
            <comment>the model that the copies are made from</comment>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>The model has changed since this was measured. Measure it again.</source>
            <translation>Das Modell hat sich seit der Messung geändert. Miss es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>{name} can't be deleted: {reason}.</source>
            <translation>{name} kann nicht gelöscht werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>What was measured can't be kept for the next start.</source>
            <translation>Die Messwerte lassen sich nicht für den nächsten Start aufheben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_table.py" />
            <source>Smaller copies, measured</source>
            <translation>Kleinere Kopien, gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_table.py" />
            <source>A copy a row: its size, and what it lost, with 95 % intervals.</source>
            <translation>Eine Kopie pro Zeile: ihre Größe und was sie verloren hat, mit 95-%-Intervallen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_text.py" />
            <source>answers of: {shown}</source>
            <translation>Antworten aus: {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Mean KL divergence (nats)</source>
            <translation>Mittlere KL-Divergenz (Nat)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>99 in 100 below (nats)</source>
            <translation>99 von 100 unter (Nat)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Highest (nats)</source>
            <translation>Höchste (Nat)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Same top token (%)</source>
            <translation>Gleiches Top-Token (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Tokens compared</source>
            <translation>Verglichene Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>This model is itself quantized ({}): rounding twice loses more than once, and what is lost is measured against it, not against the original. One in F32, F16 or BF16 tells more.</source>
            <translation>Dieses Modell ist selbst quantisiert ({}): Zweimal runden verliert mehr als einmal, und der Verlust wird an ihm gemessen, nicht am Original. Eins in F32, F16 oder BF16 sagt mehr.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>This text is unlike what the model has learned (perplexity {}), so perplexity says little here: go by KL divergence, or take a text of its kind.</source>
            <translation>Dieser Text ist anders als das, was das Modell gelernt hat (Perplexität {}), darum sagt die Perplexität hier wenig: Geh nach der KL-Divergenz oder nimm einen Text seiner Art.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>writing the file</source>
            <translation>schreibt die Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>reading the text</source>
            <translation>liest den Text</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>measuring the speed</source>
            <translation>misst das Tempo</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Lower and further left is better. {tokens:,} tokens compared; in the table, ± is one standard error.</source>
            <translation>Weiter unten und weiter links ist besser. {tokens:,} Tokens verglichen; in der Tabelle ist ± ein Standardfehler.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Lower and further left is better. {tokens:,} tokens compared, all of answers to questions that the model has not learned from; in the table, ± is one standard error.</source>
            <translation>Weiter unten und weiter links ist besser. {tokens:,} Tokens verglichen, alle aus Antworten auf Fragen, aus denen das Modell nicht gelernt hat; in der Tabelle ist ± ein Standardfehler.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{type}: {bytes}, {loss} nats (95 % interval)</source>
            <translation>{type}: {bytes}, {loss} Nat (95-%-Intervall)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{source_type}, the source: {bytes}, loses nothing</source>
            <translation>{source_type}, das Ausgangsmodell: {bytes}, verliert nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{source_type}, the source: 0</source>
            <translation>{source_type}, das Ausgangsmodell: 0</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>measuring what matters</source>
            <translation>misst, was wichtig ist</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>sensible</source>
            <translation>vernünftig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Importance</source>
            <translation>Wichtigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>{most} of {count:,} outliers</source>
            <translation>{most} von {count:,} Ausreißern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Outliers</source>
            <translation>Ausreißer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>An outlier reaches {outlier:g} times the usual size, or more</source>
            <translation>Ein Ausreißer erreicht mindestens das {outlier:g}-Fache der üblichen Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Largest channels</source>
            <translation>Größte Kanäle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Channel {number:,} reaches {ratio} the usual size. Show it</source>
            <translation>Kanal {number:,} erreicht {ratio} die übliche Größe. Zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Channel {number:,}, {ratio} the usual size</source>
            <translation>Kanal {number:,}, {ratio} die übliche Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>free now</source>
            <translation>jetzt frei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>GPU memory, free</source>
            <translation>GPU-Speicher, frei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_bar.py" />
            <source>measured {measured}</source>
            <translation>gemessen {measured}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>{told}. Up and Down choose a row</source>
            <translation>{told}. Pfeil auf und ab wählen eine Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>textbook</source>
            <translation>Lehrbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>together</source>
            <translation>zusammen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>on this laptop</source>
            <translation>auf diesem Laptop</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>{parameters:g}B</source>
            <translation>{parameters:g}B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Keys and values of the conversation in {}.</source>
            <translation>Keys und Values des Chats in {}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>billion at work on each token</source>
            <extracomment>For one: billion at work on each token</extracomment>
            <translation>
                <numerusform>Milliarde pro Token aktiv</numerusform>
                <numerusform>Milliarden pro Token aktiv</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>How long the conversation may get. Its memory grows with it.</source>
            <translation>Wie lang der Chat werden darf. Sein Speicherbedarf wächst mit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>All precisions</source>
            <translation>Alle Genauigkeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Shows every way of storing the weights, not only the usual ones.</source>
            <translation>Zeigt alle Arten, die Gewichte zu speichern, nicht nur die üblichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Every type of file that llama.cpp makes without measurements</source>
            <translation>Alle Dateitypen, die llama.cpp ohne Messungen schreibt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>How many weights the model has. 7B are seven billion.</source>
            <translation>Wie viele Gewichte das Modell hat. 7B sind sieben Milliarden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Parameters in billions</source>
            <translation>Parameter in Milliarden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Mixture of experts</source>
            <translation>Mixture of Experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>In a mixture all weights take memory, but only some of them compute for each word.</source>
            <translation>Bei Mixture of Experts brauchen alle Gewichte Speicher, aber nur manche rechnen für jedes Wort.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Active parameters in billions</source>
            <translation>Aktive Parameter in Milliarden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Cache</source>
            <translation>Cache</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>billion</source>
            <extracomment>For one: billion</extracomment>
            <translation>
                <numerusform>Milliarde</numerusform>
                <numerusform>Milliarden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>{name}, on the Hub</source>
            <translation>{name}, auf dem Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>A model of any size</source>
            <translation>Ein Modell beliebiger Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>predicted and measured</source>
            <translation>vorhergesagt und gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Load it to measure</source>
            <translation>Zum Messen laden</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Loads the model with this context: what it really takes stands here</source>
            <translation>Lädt das Modell mit diesem Kontext: Was es wirklich braucht, steht dann hier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>{name}, the sum{textbook}</source>
            <translation>{name}, die Rechnung{textbook}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>the cache, in {cache_type}</source>
            <translation>der Cache, in {cache_type}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>, {tokens:,} tokens</source>
            <translation>, {tokens:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>predicted and measured{tokens}</source>
            <translation>vorhergesagt und gemessen{tokens}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Loading, {fraction:.0f} %</source>
            <translation>Wird geladen, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>{predicted}, then {measured} ({told} %)</source>
            <translation>{predicted}, dann {measured} ({told} %)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>{kv_cache} at {context_length:,} tokens</source>
            <translation>{kv_cache} bei {context_length:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>, estimated</source>
            <translation>, geschätzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>weights{guess}</source>
            <translation>Gewichte{guess}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>key-value cache, {cache}{guess}</source>
            <translation>KV-Cache, {cache}{guess}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>working space, {compute}, estimated</source>
            <translation>Arbeitspuffer, {compute}, geschätzt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>How much memory a model takes in every precision, and whether this laptop has it.</source>
            <translation>Wie viel Speicher ein Modell in jeder Genauigkeit braucht, und ob dieser Laptop ihn hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Will a 7B fit?</source>
            <translation>Passt ein 7B-Modell?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Seven billion weights, in every precision.</source>
            <translation>Sieben Milliarden Gewichte, in jeder Genauigkeit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Eight times 7B is not 56B</source>
            <translation>Achtmal 7B ist nicht 56B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>A mixture of eight experts: what is shared, and what must be in memory.</source>
            <translation>Ein MoE-Modell mit acht Experten: was gemeinsam ist und was in den Speicher muss.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Eight times as many tokens: the cache grows, the weights don't.</source>
            <translation>Achtmal so viele Tokens: Der Cache wächst, die Gewichte nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Memory in every precision</source>
            <translation>Speicher in jeder Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Mixtral 8x7B has {known:.1f} billion weights, not 56: its eight experts share the attention and the vocabulary.</source>
            <translation>Mixtral 8x7B hat {known:.1f} Milliarden Gewichte, nicht 56: Seine acht Experten teilen sich die Attention und das Vokabular.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>{grown:g} times the conversation: the cache grows as it does, the weights stay.</source>
            <translation>Der Chat ist {grown:g}-mal so lang: Der Cache wächst ebenso, die Gewichte bleiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>This is the longest conversation that the model was trained for.</source>
            <translation>Das ist der längste Chat, für den das Modell trainiert ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>This file</source>
            <translation>Diese Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{name}, {caption}: weights {weights}, cache {kv_cache}, working space {compute}, together {total}, {words}</source>
            <translation>{name}, {caption}: Gewichte {weights}, Cache {kv_cache}, Arbeitspuffer {compute}, zusammen {total}, {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{rule_beside} by the textbook: {rule}</source>
            <translation>{rule_beside} nach Lehrbuch: {rule}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{parameters} × {bits:.2f} bits ÷ 8 = {size}</source>
            <translation>{parameters} × {bits:.2f} Bit ÷ 8 = {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Textbook (GB)</source>
            <translation>Lehrbuch (GB)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Weights (GB)</source>
            <translation>Gewichte (GB)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Cache (GB)</source>
            <translation>Cache (GB)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Working space (GB)</source>
            <translation>Arbeitspuffer (GB)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Together (GB)</source>
            <translation>Zusammen (GB)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Measured (GB)</source>
            <translation>Gemessen (GB)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>. By the textbook rule the weights are {rule}</source>
            <translation>. Nach der Lehrbuchregel brauchen die Gewichte {rule}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>. Measured: {measured}</source>
            <translation>. Gemessen: {measured}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>for {claimed:,} layers, more than there can be</source>
            <translation>für {claimed:,} Schichten, mehr als es geben kann</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>not told by the file's header</source>
            <translation>im Header der Datei nicht angegeben</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{stored_as}, {bits} bits</source>
            <translation>{stored_as}, {bits} Bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>fits the GPU</source>
            <translation>passt in die GPU</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{layers} layers × {numbers:,} numbers</source>
            <extracomment>For one: {layers} layer × {numbers:,} numbers</extracomment>
            <translation>
                <numerusform>{layers} Schicht × {numbers:,} Zahlen</numerusform>
                <numerusform>{layers} Schichten × {numbers:,} Zahlen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{key_width:,} numbers</source>
            <translation>{key_width:,} Zahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{numbers} × {each:g} bytes × {tokens:,} tokens</source>
            <translation>{numbers} × {each:g} Byte × {tokens:,} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{states} of states</source>
            <translation>{states} für Zustände</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <source>How much more there is of the numbers than of the error</source>
            <translation>Um wie viel die Zahlen den Fehler übertreffen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <source>In decibels: 6 more is half the error. Columns: what has a scale of its own.</source>
            <translation>In Dezibel: 6 mehr heißt halber Fehler. Spalten: wofür es je einen Skalenfaktor gibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <source>What each scheme loses</source>
            <translation>Was jedes Verfahren verliert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <source>Ends the reading here.</source>
            <translation>Beendet das Lesen hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_grid.py" />
            <source>{scheme}{told}. Arrow keys choose a scheme</source>
            <translation>{scheme}{told}. Pfeiltasten wählen ein Verfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>A scale for</source>
            <translation>Skalenfaktor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>RMSE</source>
            <translation>RMSE</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Relative error (%)</source>
            <translation>Relativer Fehler (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Signal to noise (dB)</source>
            <translation>Signal-Rausch-Abstand (dB)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Worst error</source>
            <translation>Größter Fehler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Bits a number</source>
            <translation>Bit pro Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>one for all</source>
            <translation>einer für alle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each token</source>
            <translation>pro Token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each channel</source>
            <translation>pro Kanal</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>blocks of 32</source>
            <translation>32er-Blöcke</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each output</source>
            <translation>pro Ausgang</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>a scale for each block of 32</source>
            <translation>ein Faktor pro 32er-Block</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>a scale for {per}</source>
            <translation>ein Faktor {per}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>exact</source>
            <translation>exakt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>{sqnr:.1f} dB</source>
            <translation>{sqnr:.1f} dB</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>relative error {relative} %</source>
            <translation>relativer Fehler {relative} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>worst {worst}</source>
            <translation>größter Fehler {worst}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>{bits} bits a number</source>
            <translation>{bits} Bit pro Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>By which rule?</source>
            <translation>Nach welcher Regel?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>Shows the rule by which this copy was chosen.</source>
            <translation>Zeigt die Regel, nach der diese Kopie gewählt wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>Back to the reason</source>
            <translation>Zurück zur Begründung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Questions that were held out of this model's training, with their answers. Only the answers are compared: it has learned nothing else.</source>
            <translation>Fragen, die beim Training dieses Modells zurückgehalten wurden, mit ihren Antworten. Nur die Antworten werden verglichen: Etwas anderes hat es nicht gelernt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Importance matrix</source>
            <translation>Importance-Matrix</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>First measure on another text which weights matter most, and round those with more care. The smallest types need it.</source>
            <translation>Erst an einem anderen Text messen, welche Gewichte am meisten zählen, und diese sorgfältiger runden. Die kleinsten Typen brauchen das.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Glassbox's own text</source>
            <translation>Text von Glassbox</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Another text file…</source>
            <translation>Andere Textdatei…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Throw the files away</source>
            <translation>Dateien wegwerfen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them in Models</source>
            <translation>Unter Modelle behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them elsewhere…</source>
            <translation>Woanders behalten…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Choose a text</source>
            <translation>Text wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Choose a folder for the copies</source>
            <translation>Ordner für die Kopien wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Model to make smaller</source>
            <translation>Modell, das kleiner werden soll</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Text to measure on</source>
            <translation>Text, an dem gemessen wird</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>What becomes of the files</source>
            <translation>Was mit den Dateien geschieht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them in {name}</source>
            <translation>In {name} behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Pebble's own questions</source>
            <translation>Pebbles eigene Fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make it smaller</source>
            <translation>Kleiner machen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make copies of a model with fewer bits a weight, and measure what each one loses.</source>
            <translation>Mach Kopien eines Modells mit weniger Bit pro Gewicht und miss, was jede verliert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Smaller copies of a model will be compared here. Add one in Models, or find one.</source>
            <translation>Hier werden dann kleinere Kopien eines Modells verglichen. Füge unter Modelle eins hinzu oder finde eins.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Eight steps down</source>
            <translation>Acht Stufen abwärts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>From 8 bits a weight to 2, each measured.</source>
            <translation>Von 8 Bit pro Gewicht bis 2, jede gemessen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>The fewest bits</source>
            <translation>So wenige Bits wie möglich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Down to 1.6 bits a weight, with an importance matrix.</source>
            <translation>Bis hinunter zu 1,6 Bit pro Gewicht, mit einer Importance-Matrix.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Writes a copy for each type, and measures what it loses. The model itself stays as it is.</source>
            <translation>Schreibt für jeden Typ eine Kopie und misst, was sie verliert. Das Modell selbst bleibt, wie es ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Ends here. What is measured already stays.</source>
            <translation>Hört hier auf. Was schon gemessen ist, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make and measure copies</source>
            <translation>Kopien machen und messen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Each type is written by llama.cpp, reads a text beside the original, and is measured: its size, what it loses, and how fast it is.</source>
            <translation>Jeder Typ wird von llama.cpp geschrieben, liest neben dem Original einen Text und wird gemessen: seine Größe, was er verliert und wie schnell er ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Starting</source>
            <translation>Startet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>, about {time_left}</source>
            <translation>, etwa {time_left}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>{name} is thrown away. What was measured stays.</source>
            <translation>{name} ist weggeworfen. Das Gemessene bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>This could not be measured</source>
            <translation>Das ließ sich nicht messen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Tick at least one type first.</source>
            <translation>Hake zuerst mindestens einen Typ an.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Measure {count} types again</source>
            <extracomment>For one: Measure 1 type again</extracomment>
            <translation>
                <numerusform>1 Typ noch einmal messen</numerusform>
                <numerusform>{count} Typen noch einmal messen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make and measure {count} types</source>
            <extracomment>For one: Make and measure 1 type</extracomment>
            <translation>
                <numerusform>1 Typ machen und messen</numerusform>
                <numerusform>{count} Typen machen und messen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_results.py" />
            <source>Smaller copies</source>
            <translation>Kleinere Kopien</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_results.py" />
            <source>All figures</source>
            <translation>Alle Werte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_results.py" />
            <source>What each size costs</source>
            <translation>Was jede Größe kostet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{rows:,} outputs × {columns:,} channels</source>
            <translation>{rows:,} Ausgänge × {columns:,} Kanäle</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{tokens:,} tokens × {columns:,} channels</source>
            <extracomment>For one: {tokens:,} token × {columns:,} channels</extracomment>
            <translation>
                <numerusform>{tokens:,} Token × {columns:,} Kanäle</numerusform>
                <numerusform>{tokens:,} Tokens × {columns:,} Kanäle</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{rows:,} of {total_rows:,} outputs, evenly spaced × {columns:,} channels</source>
            <translation>{rows:,} von {total_rows:,} Ausgängen, gleichmäßig verteilt × {columns:,} Kanäle</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{tokens:,} tokens, {each} experts each, × {columns:,} channels</source>
            <extracomment>For one: {tokens:,} token, {each} experts, × {columns:,} channels</extracomment>
            <translation>
                <numerusform>{tokens:,} Token, {each} Experten, × {columns:,} Kanäle</numerusform>
                <numerusform>{tokens:,} Tokens, je {each} Experten, × {columns:,} Kanäle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>; {left_out:,} more tokens are left out</source>
            <extracomment>For one: ; {left_out:,} more token is left out</extracomment>
            <translation>
                <numerusform>; {left_out:,} weiteres Token ist ausgelassen</numerusform>
                <numerusform>; {left_out:,} weitere Tokens sind ausgelassen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the weights</source>
            <translation>Gewichte werden gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Loading the model</source>
            <translation>Modell wird geladen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the text</source>
            <translation>Text wird gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Measuring the schemes</source>
            <translation>Verfahren werden gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Token {number} “{texts}”</source>
            <translation>Token {number} „{texts}“</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Loading the model, {fraction:.0f} %</source>
            <translation>Modell wird geladen, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Output {row:,}</source>
            <translation>Ausgang {row:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the text, {done} of {total} tokens</source>
            <translation>Text wird gelesen, {done} von {total} Tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Measuring the schemes, {done} of {schemes}</source>
            <translation>Verfahren werden gemessen, {done} von {schemes}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>Weight {weight}: {value}{moved}{other}</source>
            <translation>Gewicht {weight}: {value}{moved}{other}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>weights {start} to {stop}, which share a scale</source>
            <translation>Gewichte {start} bis {stop} mit gemeinsamem Skalenfaktor</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>, moved</source>
            <translation>, verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>, {there} in {other_name}</source>
            <translation>, {there} in {other_name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>weights {start} to {stop}</source>
            <translation>Gewichte {start} bis {stop}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>▬ {type}, this file</source>
            <translation>▬ {type}, diese Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Counted on {counted:,} of {weights:,} weights</source>
            <translation>Gezählt an {counted:,} von {weights:,} Gewichten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>One square is {group_rows:,} × {group_columns:,} weights</source>
            <translation>Ein Quadrat sind {group_rows:,} × {group_columns:,} Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>How often each value occurs</source>
            <translation>Wie oft jeder Wert vorkommt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Ends the reading of this tensor.</source>
            <translation>Beendet das Lesen dieses Tensors.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{columns:,} inputs</source>
            <translation>{columns:,} Eingänge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{rows:,} outputs</source>
            <translation>{rows:,} Ausgänge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reading the weights…</source>
            <translation>Gewichte werden gelesen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>All {weights:,} weights</source>
            <translation>Alle {weights:,} Gewichte</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{not_finite:,} weights are no numbers (red)</source>
            <extracomment>For one: {not_finite:,} weight is no number (red)</extracomment>
            <translation>
                <numerusform>{not_finite:,} Gewicht ist keine Zahl (rot)</numerusform>
                <numerusform>{not_finite:,} Gewichte sind keine Zahlen (rot)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>size of the weights</source>
            <translation>Größe der Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>mean size of the weights</source>
            <translation>mittlere Größe der Gewichte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>One square is one weight</source>
            <translation>Ein Quadrat ist ein Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>, of which every {every:,}th row was read</source>
            <translation>, davon wurde jede {every:,}. Zeile gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Enlarge (+)</source>
            <translation>Vergrößern (+)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reduce (−)</source>
            <translation>Verkleinern (−)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Show all (0)</source>
            <translation>Alles zeigen (0)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reading the weights, {fraction:.0f} %</source>
            <translation>Gewichte werden gelesen, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Stopped.</source>
            <translation>Gestoppt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Which kinds of copies are made. The fewer bits, the smaller the file.</source>
            <translation>Welche Arten von Kopien gemacht werden. Je weniger Bits, desto kleiner die Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Which types to make</source>
            <translation>Welche Typen es werden sollen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Types</source>
            <translation>Typen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>The usual eight</source>
            <translation>Die üblichen acht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Chooses the eight types that people use most.</source>
            <translation>Wählt die acht Typen, die am meisten benutzt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Takes all ticks away.</source>
            <translation>Entfernt alle Häkchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>The model is of this type already.</source>
            <translation>Das Modell hat diesen Typ schon.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>{count} types</source>
            <extracomment>For one: 1 type</extracomment>
            <translation>
                <numerusform>1 Typ</numerusform>
                <numerusform>{count} Typen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Types to make: {types}</source>
            <translation>Gewählte Typen: {types}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Without an importance matrix, this type would make the model unusable.</source>
            <translation>Ohne Importance-Matrix wäre das Modell mit diesem Typ unbrauchbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>A way of storing the weights. The digit is about the bits for each of them.</source>
            <translation>Eine Art, die Gewichte zu speichern. Die Ziffer sagt etwa, wie viele Bits jedes bekommt.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>below</source>
            <translation>darunter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>above</source>
            <translation>darüber</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>step here</source>
            <translation>Schritt hier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>smallest</source>
            <translation>kleinste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Sets the bits back to the number that was typed.</source>
            <translation>Setzt die Bits zurück auf die eingegebene Zahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Back to the nearest value of this row</source>
            <translation>Zurück zum nächsten Wert dieser Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>written out</source>
            <translation>als Rechnung</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/start</name>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>not done yet</source>
            <translation>noch nicht gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>about {about_s}</source>
            <translation>etwa {about_s}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>It took {took} on this machine.</source>
            <translation>Hat auf diesem Rechner {took} gedauert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>An estimate, from another machine; the time it takes here will stand here.</source>
            <translation>Eine Schätzung, von einem anderen Rechner; wie lange es hier dauert, steht später hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Each experiment sets itself up, runs on this laptop, and points at the result.</source>
            <translation>Jedes Experiment richtet sich selbst ein, läuft auf diesem Laptop und zeigt auf das Ergebnis.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plan: {title}. {summary}</source>
            <translation>Ablaufplan: {title}. {summary}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Search the experiments</source>
            <translation>Experimente durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Shows only the experiments that have these words.</source>
            <translation>Zeigt nur die Experimente, die diese Wörter enthalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Session plan</source>
            <translation>Ablaufplan</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>A workshop can choose and order the experiments, and take them to other laptops as a file.</source>
            <translation>Für einen Workshop kannst du die Experimente auswählen, ordnen und als Datei auf andere Laptops mitnehmen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>{done} of {cards} done</source>
            <translation>{done} von {cards} fertig</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Save this plan…</source>
            <translation>Plan speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Show all experiments</source>
            <translation>Alle Experimente zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Save the plan</source>
            <translation>Plan speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plans (*{suffix})</source>
            <translation>Ablaufpläne (*{suffix})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Open a plan</source>
            <translation>Plan öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plans (*{suffix});;All files (*)</source>
            <translation>Ablaufpläne (*{suffix});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>No experiment has these words.</source>
            <translation>Kein Experiment enthält diese Wörter.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Choose and order…</source>
            <translation>Wählen und ordnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Open a plan…</source>
            <translation>Plan öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>large</source>
            <translation>groß</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>small</source>
            <translation>klein</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <location filename="../../resources/openness/families.tsv" />
            <source>data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>this laptop</source>
            <translation>dieser Laptop</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>seen</source>
            <translation>gesehen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>Instruct</source>
            <translation>Instruct</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>bits</source>
            <translation>Bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>a poem</source>
            <translation>ein Gedicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>pupil</source>
            <translation>Schüler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Start then shows these experiments alone, numbered in this order.</source>
            <translation>Auf der Seite Start stehen dann nur diese Experimente, in dieser Reihenfolge nummeriert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Workshop</source>
            <translation>Workshop</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>The plan's name</source>
            <translation>Name des Plans</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Experiments, in their order</source>
            <translation>Experimente, in ihrer Reihenfolge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Use this plan</source>
            <translation>Plan benutzen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>What is done in this session?</source>
            <translation>Was kommt in diesem Ablauf dran?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Tick at least one experiment first.</source>
            <translation>Hake zuerst mindestens ein Experiment an.</translation>
        </message>
    </context>
    <context>
        <name>ui/widgets</name>
        <message>
            <location filename="../../desktop/ui/widgets/bar_chart.py" />
            <source>. {told}. Up and Down choose a row</source>
            <translation>. {told}. Pfeil hoch und runter wählen eine Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>Byte {byte} of {data}: {data_2:02X}{flipped}. {what}</source>
            <translation>Byte {byte} von {data}: {data_2:02X}{flipped}. {what}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>, flipped</source>
            <translation>, gekippt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>part of the weight</source>
            <translation>gehört zum Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>not of this weight</source>
            <translation>gehört nicht zu diesem Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>{told}, bit {bit}: {value}, {part}. Space flips it</source>
            <translation>{told}, Bit {bit}: {value}, {part}. Leertaste kippt es</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>bytes {offset} to {end}</source>
            <translation>Byte {offset} bis {end}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>bytes {offset}</source>
            <translation>Byte {offset}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/cell_grid.py" />
            <source>
chosen, with the weight {short}</source>
            <translation>
gewählt, mit dem Gewicht {short}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copies the code to the clipboard.</source>
            <translation>Kopiert den Code in die Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copy this code</source>
            <translation>Diesen Code kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Code, {language}</source>
            <translation>Code, {language}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/color_scale.py" />
            <source>{low} to {high}: {words}</source>
            <translation>{low} bis {high}: {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/data_table.py" />
            <source>The numbers behind the picture. The arrow keys walk over the cells.</source>
            <translation>Die Zahlen hinter dem Bild. Mit den Pfeiltasten gehst du durch die Zellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/data_table.py" />
            <source>Columns: {name}</source>
            <translation>Spalten: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Shows the same numbers as a table, in place of the picture.</source>
            <translation>Zeigt dieselben Zahlen als Tabelle statt als Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save {name} as a picture (PNG)</source>
            <translation>{name} als Bild speichern (PNG)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Saves the picture as it stands, twice as sharp as on the screen, for slides.</source>
            <translation>Speichert das Bild, wie es gerade ist, doppelt so scharf wie auf dem Bildschirm, für Folien.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save {name} as a table (CSV)</source>
            <translation>{name} als Tabelle speichern (CSV)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Saves the numbers behind the picture in a file that spreadsheets open.</source>
            <translation>Speichert die Zahlen hinter dem Bild als Datei für die Tabellenkalkulation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save the picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Pictures (*.png)</source>
            <translation>Bilder (*.png)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/heatmap.py" />
            <source>Outputs {row:,} to {last_row:,}, inputs {column:,} to {last:,}: mean size {size}</source>
            <translation>Ausgänge {row:,} bis {last_row:,}, Eingänge {column:,} bis {last:,}: mittlere Größe {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/heatmap.py" />
            <source>Output {row:,}, input {column:,}: size {size}</source>
            <translation>Ausgang {row:,}, Eingang {column:,}: Größe {size}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>{low} to {high}: {count:,} weights</source>
            <extracomment>For one: {low} to {high}: {count:,} weight</extracomment>
            <translation>
                <numerusform>{low} bis {high}: {count:,} Gewicht</numerusform>
                <numerusform>{low} bis {high}: {count:,} Gewichte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>this weight</source>
            <translation>dieses Gewicht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>No weight lies beyond {edge}</source>
            <translation>Kein Gewicht liegt jenseits von {edge}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>Histogram from {edge} to {edge_2}</source>
            <translation>Histogramm von {edge} bis {edge_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/line_field.py" />
            <source>Only {maxlength:,} characters fit into this field. The rest is cut.</source>
            <translation>In dieses Feld passen nur {maxlength:,} Zeichen. Der Rest ist abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Thinking</source>
            <translation>Nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view_writer.py" />
            <source>[image: {alt}]</source>
            <translation>[Bild: {alt}]</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>What Glassbox has to say, with the button that helps. Escape closes it.</source>
            <translation>Hier meldet sich Glassbox, mit der Schaltfläche, die weiterhilft. Esc schließt die Meldung.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>The key {act_key} does what the button says</source>
            <translation>Die Taste {act_key} tut, was auf der Schaltfläche steht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Copies the message with its details, for a report of the problem.</source>
            <translation>Kopiert die Meldung mit ihren Details, damit du ein Problem melden kannst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Takes this message away. Escape does the same.</source>
            <translation>Schließt diese Meldung. Esc tut dasselbe.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>{waiting} more</source>
            <translation>noch {waiting}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Error: </source>
            <translation>Fehler: </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Note: </source>
            <translation>Hinweis: </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>From {low} to {high}</source>
            <translation>Von {low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>{name}: the nearest value to here is {value}</source>
            <translation>{name}: Der nächste Wert zu dieser Stelle ist {value}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>{said}, values that each format can hold: {counts}</source>
            <translation>{said}, so viele Werte kennt jedes Format: {counts}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>Values each format can hold here</source>
            <translation>Werte, die jedes Format hier kennt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>● what stands for the number</source>
            <translation>● was für die Zahl steht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens: the model sees {columns} × {rows} patches, each as one token. Where their borders lie is approximate.</source>
            <translation>{tokens:,} Tokens: Das Modell sieht {columns} × {rows} Kacheln, jede als ein Token. Wo ihre Grenzen liegen, ist nur ungefähr.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>How many tokens it costs is counted once the model is loaded.</source>
            <translation>Wie viele Tokens es kostet, wird gezählt, sobald das Modell geladen ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens. This model doesn't tell how they lie over the picture.</source>
            <translation>{tokens:,} Tokens. Dieses Modell sagt nicht, wie sie auf dem Bild liegen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens: the whole picture made small, and {tiles} tiles of it, each as {columns} × {rows} patches. A patch is one token; where its border lies is approximate.</source>
            <translation>{tokens:,} Tokens: das ganze Bild verkleinert, und {tiles} Ausschnitte davon, jeder mit {columns} × {rows} Kacheln. Eine Kachel ist ein Token; wo ihre Grenze liegt, ist nur ungefähr.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>A picture. Open it</source>
            <translation>Ein Bild. Öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Look at it, and at the patches that the model sees</source>
            <translation>Bild ansehen, mit den Kacheln, die das Modell sieht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Take this picture off</source>
            <translation>Dieses Bild wegnehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>What the model sees</source>
            <translation>Was das Modell sieht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Show the patches</source>
            <translation>Kacheln zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>The picture</source>
            <translation>Das Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>This picture is no longer on this laptop</source>
            <translation>Dieses Bild ist nicht mehr auf diesem Laptop</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Counting its tokens…</source>
            <translation>Tokens werden gezählt…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Not counted yet</source>
            <translation>Noch nicht gezählt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copies what happened, with the details, for a report of the problem.</source>
            <translation>Kopiert, was passiert ist, mit den Details, damit du ein Problem melden kannst.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds} min left</source>
            <translation>noch {seconds} min</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds} s left</source>
            <translation>noch {seconds} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds:.1f} h left</source>
            <translation>noch {seconds:.1f} h</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>Ends this work now. What is done already stays where it can.</source>
            <translation>Beendet diese Arbeit jetzt. Was schon fertig ist, bleibt, wo es geht.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/radar_chart.py" />
            <source>. {told}. Left and Right choose an axis</source>
            <translation>. {told}. Pfeil links und rechts wählen eine Achse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>Save the table</source>
            <translation>Tabelle speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/tab_bar.py" />
            <source>Leads to the other pages. The arrow keys do, too.</source>
            <translation>Führt zu den anderen Seiten. Das tun auch die Pfeiltasten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>{count} bytes</source>
            <extracomment>For one: {count} byte</extracomment>
            <translation>
                <numerusform>{count} Byte</numerusform>
                <numerusform>{count} Byte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>“{shown}”, id {id}, {size}</source>
            <translation>„{shown}“, ID {id}, {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>Tokens. Arrow keys go from one to the next.</source>
            <translation>Tokens. Mit den Pfeiltasten von einem zum nächsten.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>a patch of a picture</source>
            <translation>eine Kachel eines Bildes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>“{shown}”, special token, id {id}, {size}</source>
            <translation>„{shown}“, Spezialtoken, ID {id}, {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>Token {current} of {count}: {told}</source>
            <translation>Token {current} von {count}: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_text.py" />
            <source>Answer, word by word. Arrow keys go from token to token.</source>
            <translation>Antwort, Wort für Wort. Mit den Pfeiltasten von Token zu Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_text.py" />
            <source>Token {current} of {tokens}: {shown}</source>
            <translation>Token {current} von {tokens}: {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Goes down to the newest words of the conversation.</source>
            <translation>Springt zu den neuesten Wörtern des Chats.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Go to the newest line, and follow it</source>
            <translation>Zur neuesten Zeile gehen und ihr folgen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>({more:,} more characters, not shown here. The model gets all.)</source>
            <extracomment>For one: ({more:,} more character, not shown here. The model gets all.)</extracomment>
            <translation>
                <numerusform>({more:,} weiteres Zeichen, hier nicht gezeigt. Das Modell bekommt alles.)</numerusform>
                <numerusform>({more:,} weitere Zeichen, hier nicht gezeigt. Das Modell bekommt alles.)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Show the thinking</source>
            <translation>Nachdenken zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Fold the thinking</source>
            <translation>Nachdenken einklappen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Thought for {seconds:.1f} s</source>
            <translation>{seconds:.1f} s nachgedacht</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>{title}, log scale</source>
            <translation>{title}, Log-Skala</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>Left and Right choose a point</source>
            <translation>Pfeil links und rechts wählen einen Punkt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>Up and Down move your guess</source>
            <translation>Pfeil hoch und runter verschieben deinen Tipp</translation>
        </message>
    </context>
    <context>
        <name>resources/names</name>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further to follow instructions, so it answers instead of only continuing a text.</source>
            <translation>Weitertrainiert, um Anweisungen zu folgen: Es antwortet, statt einen Text nur fortzusetzen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further on conversations, so it answers in turns.</source>
            <translation>Weitertrainiert an Gesprächen: Es antwortet im Wechsel mit dir.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not trained to answer: it continues the text that it is given.</source>
            <translation>Nicht zum Antworten trainiert: Es setzt den Text fort, den es bekommt.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Pretrained only: it continues the text that it is given.</source>
            <translation>Nur vortrainiert: Es setzt den Text fort, den es bekommt.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Writes down a train of thought first, then answers.</source>
            <translation>Schreibt erst einen Gedankengang auf, dann antwortet es.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to work through a problem in steps before it answers.</source>
            <translation>Darauf trainiert, ein Problem in Schritten zu lösen, bevor es antwortet.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further to play characters and tell stories.</source>
            <translation>Weitertrainiert, um Figuren zu spielen und Geschichten zu erzählen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Supervised fine-tuning: trained further on example answers that people or models wrote.</source>
            <translation>Überwachtes Feintuning (supervised fine-tuning): weitertrainiert an Beispielantworten, die Menschen oder Modelle geschrieben haben.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in writing and explaining programs.</source>
            <translation>Spezialisiert darauf, Programme zu schreiben und zu erklären.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in programs in the language Python.</source>
            <translation>Spezialisiert auf Programme in der Sprache Python.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in mathematics.</source>
            <translation>Spezialisiert auf Mathematik.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in writing formal proofs.</source>
            <translation>Spezialisiert darauf, formale Beweise zu schreiben.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reads images as well as text.</source>
            <translation>Liest neben Text auch Bilder.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Takes in more than text: images, sound or video.</source>
            <translation>Nimmt mehr auf als Text: Bilder, Ton oder Video.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Works with sound, such as speech.</source>
            <translation>Arbeitet mit Ton, etwa mit Sprache.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Turns text into speech.</source>
            <translation>Macht aus Text gesprochene Sprache.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reads the text in pictures of pages.</source>
            <translation>Liest den Text auf Bildern von Seiten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Turns a text into a list of numbers that stands for its meaning, for search. It does not answer.</source>
            <translation>Macht aus einem Text eine Liste von Zahlen, die für seine Bedeutung steht, zum Suchen. Es antwortet nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Sorts search results by how well they fit a question. It does not answer.</source>
            <translation>Sortiert Suchtreffer danach, wie gut sie zu einer Frage passen. Es antwortet nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Grades the answers of other models. It does not answer.</source>
            <translation>Benotet die Antworten anderer Modelle. Es antwortet nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Judges whether a text is safe. It does not answer.</source>
            <translation>Beurteilt, ob ein Text unbedenklich ist. Es antwortet nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in medicine.</source>
            <translation>Spezialisiert auf Medizin.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in finance.</source>
            <translation>Spezialisiert auf Finanzen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in law.</source>
            <translation>Spezialisiert auf Recht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to call programs that the app offers it.</source>
            <translation>Darauf trainiert, Programme aufzurufen, die ihm die App anbietet.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to work in many steps with tools.</source>
            <translation>Darauf trainiert, in vielen Schritten mit Werkzeugen zu arbeiten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to answer from documents that are put before it.</source>
            <translation>Darauf trainiert, anhand von Dokumenten zu antworten, die man ihm vorlegt.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in translating.</source>
            <translation>Spezialisiert auf Übersetzungen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in summing up texts.</source>
            <translation>Spezialisiert auf Zusammenfassungen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in questions to databases.</source>
            <translation>Spezialisiert auf Fragen an Datenbanken.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Makes or changes images. It is no chat model.</source>
            <translation>Erzeugt oder verändert Bilder. Es ist kein Chat-Modell.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Makes video. It is no chat model.</source>
            <translation>Erzeugt Videos. Es ist kein Chat-Modell.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further through a small set of added weights (low-rank adaptation). Such a file may need its base model.</source>
            <translation>Weitertrainiert über wenige zusätzliche Gewichte (low-rank adaptation). So eine Datei braucht eventuell ihr Basismodell.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer (direct preference optimization).</source>
            <translation>Trainiert an Paaren aus einer besseren und einer schlechteren Antwort (direct preference optimization).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer, in one step with the examples (odds ratio preference optimization).</source>
            <translation>Trainiert an Paaren aus einer besseren und einer schlechteren Antwort, in einem Schritt mit den Beispielen (odds ratio preference optimization).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on answers marked good or bad (Kahneman-Tversky optimization).</source>
            <translation>Trainiert an Antworten, die als gut oder schlecht markiert sind (Kahneman-Tversky optimization).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer, without a second model to compare with.</source>
            <translation>Trainiert an Paaren aus einer besseren und einer schlechteren Antwort, ohne ein zweites Modell zum Vergleich.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer (identity preference optimization).</source>
            <translation>Trainiert an Paaren aus einer besseren und einer schlechteren Antwort (identity preference optimization).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning with a reward for each answer (proximal policy optimization).</source>
            <translation>Bestärkendes Lernen mit einer Belohnung für jede Antwort (proximal policy optimization).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning that compares several answers to one question (group relative policy optimization).</source>
            <translation>Bestärkendes Lernen, das mehrere Antworten auf eine Frage vergleicht (group relative policy optimization).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning from what people preferred.</source>
            <translation>Bestärkendes Lernen danach, was Menschen vorgezogen haben.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning where a program checks whether the answer is right.</source>
            <translation>Bestärkendes Lernen, bei dem ein Programm prüft, ob die Antwort stimmt.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning: trained by rewards for good answers.</source>
            <translation>Bestärkendes Lernen: trainiert durch Belohnungen für gute Antworten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantization-aware training: it learned while its weights were being rounded, so that rounding harms less.</source>
            <translation>Training mit Blick auf die Quantisierung (quantization-aware training): Es hat gelernt, während seine Gewichte gerundet wurden, damit das Runden weniger schadet.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Distilled: a smaller model learned from the outputs of a larger one.</source>
            <translation>Destilliert: Ein kleineres Modell hat aus den Ausgaben eines größeren gelernt.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixed from the weights of several models, without training.</source>
            <translation>Gemischt aus den Gewichten mehrerer Modelle, ohne Training.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made smaller by removing parts that mattered least.</source>
            <translation>Verkleinert: Die unwichtigsten Teile wurden entfernt.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The direction in its weights that makes it refuse was removed. It refuses less, and may answer worse.</source>
            <translation>Die Richtung in seinen Gewichten, die es ablehnen lässt, wurde entfernt. Es lehnt seltener ab und antwortet vielleicht schlechter.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Changed to refuse less than the model that it comes from.</source>
            <translation>So verändert, dass es seltener ablehnt als das Modell, aus dem es stammt.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further by somebody, on data of their own.</source>
            <translation>Von jemandem mit eigenen Daten weitertrainiert.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One file with weights, tokenizer and settings, as llama.cpp reads it.</source>
            <translation>Eine einzige Datei mit Gewichten, Tokenizer und Einstellungen, wie llama.cpp sie liest.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>llama.cpp's file format before GGUF. Today's programs don't read it.</source>
            <translation>Das Dateiformat von llama.cpp vor GGUF. Heutige Programme lesen es nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For Apple's MLX library on Macs.</source>
            <translation>Für Apples Bibliothek MLX auf Macs.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Plain weights without code, as most training libraries read them.</source>
            <translation>Reine Gewichte ohne Code, wie die meisten Bibliotheken fürs Training sie lesen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For the Transformers library.</source>
            <translation>Für die Bibliothek Transformers.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For programs that read the ONNX exchange format.</source>
            <translation>Für Programme, die das Austauschformat ONNX lesen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>PyTorch's own format for weights.</source>
            <translation>PyTorchs eigenes Format für Gewichte.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Compiled for the MLC engine, also in browsers.</source>
            <translation>Übersetzt für die Engine MLC, auch in Browsern.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For phones, with Google's LiteRT.</source>
            <translation>Für Smartphones, mit Googles LiteRT.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A model and the program that runs it, in one file.</source>
            <translation>Ein Modell und das Programm, das es ausführt, in einer Datei.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One of the smaller members of its family. How large that is, the name does not say.</source>
            <translation>Eines der kleineren Modelle seiner Familie. Wie groß das ist, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A small member of its family. How large that is, the name does not say.</source>
            <translation>Ein kleines Modell seiner Familie. Wie groß das ist, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A member of middle size. How large that is, the name does not say.</source>
            <translation>Ein Modell mittlerer Größe. Wie groß das ist, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A large member of its family. How large that is, the name does not say.</source>
            <translation>Ein großes Modell seiner Familie. Wie groß das ist, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One of the smallest members of its family. How large that is, the name does not say.</source>
            <translation>Eines der kleinsten Modelle seiner Familie. Wie groß das ist, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A lighter member of its family. How large that is, the name does not say.</source>
            <translation>Ein leichteres Modell seiner Familie. Wie groß das ist, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A faster member of its family. How large that is, the name does not say.</source>
            <translation>Ein schnelleres Modell seiner Familie. Wie groß das ist, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A stronger member of its family. How large that is, the name does not say.</source>
            <translation>Ein stärkeres Modell seiner Familie. Wie groß das ist, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mistral's model made together with NVIDIA, in July 2024.</source>
            <translation>Das Modell, das Mistral im Juli 2024 zusammen mit NVIDIA gebaut hat.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The smaller Llama 4, with 16 experts.</source>
            <translation>Das kleinere Llama 4, mit 16 Experten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The larger Llama 4, with 128 experts.</source>
            <translation>Das größere Llama 4, mit 128 Experten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for a new design, shown before the next generation.</source>
            <translation>So nennt der Hersteller eine neue Bauart, die vor der nächsten Generation gezeigt wurde.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the last state of this version.</source>
            <translation>So nennt der Hersteller den letzten Stand dieser Version.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the second generation of Aya.</source>
            <translation>So nennt der Hersteller die zweite Generation von Aya.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Says that it is a language model.</source>
            <translation>Sagt, dass es ein Sprachmodell ist.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Works with text.</source>
            <translation>Arbeitet mit Text.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Shown before it was finished.</source>
            <translation>Gezeigt, bevor es fertig war.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>An experiment of its makers.</source>
            <translation>Ein Experiment des Herstellers.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>An early state: alpha comes before beta.</source>
            <translation>Ein früher Stand: Alpha kommt vor Beta.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A state before the finished one: beta comes after alpha.</source>
            <translation>Ein Stand vor dem fertigen: Beta kommt nach Alpha.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A state for developers.</source>
            <translation>Ein Stand für die Entwicklung.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A candidate for the finished version.</source>
            <translation>Ein Kandidat für die fertige Version.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Whatever was newest when the name was used: it says nothing fixed.</source>
            <translation>Was gerade am neuesten war, als der Name benutzt wurde: Er legt nichts fest.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixture of experts: a router picks a few of its parts for each token, so only some of the weights work at a time.</source>
            <translation>Mixture of Experts: Ein Router wählt für jedes Token ein paar Teile aus, also arbeitet immer nur ein Teil der Gewichte.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixes two kinds of layers.</source>
            <translation>Mischt zwei Arten von Schichten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Hybrid: most of its layers are of the Mamba kind, some are attention.</source>
            <translation>Hybrid: Die meisten Schichten sind von der Art Mamba, einige sind Attention.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of state-space layers, whose memory does not grow with the text.</source>
            <translation>Aus State-Space-Schichten gebaut, deren Speicher nicht mit dem Text wächst.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a mixture of experts: all of the weights work on every token.</source>
            <translation>Kein MoE-Modell: Alle Gewichte arbeiten an jedem Token.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a model: the part that turns an image into what the model beside it understands.</source>
            <translation>Kein Modell: der Teil, der aus einem Bild etwas macht, das das Modell daneben versteht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a whole model: changes that are laid over a base model.</source>
            <translation>Kein ganzes Modell: Änderungen, die über ein Basismodell gelegt werden.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A small helper: it guesses words ahead, and the large model checks them.</source>
            <translation>Ein kleiner Helfer: Er rät Wörter voraus, und das große Modell prüft sie.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>With extra layers that guess several tokens at once.</source>
            <translation>Mit zusätzlichen Schichten, die mehrere Tokens auf einmal raten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a model: measurements for quantizing one.</source>
            <translation>Kein Modell: Messungen, um eines zu quantisieren.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantized with an importance matrix: a test text showed which weights to keep more exactly.</source>
            <translation>Quantisiert mit einer Importance-Matrix: Ein Testtext hat gezeigt, welche Gewichte genauer bleiben müssen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Unsloth's dynamic recipe: each layer gets its own number of bits.</source>
            <translation>Das dynamische Rezept von Unsloth: Jede Schicht bekommt ihre eigene Zahl von Bits.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>As it was published, not rounded further.</source>
            <translation>So, wie es veröffentlicht wurde, nicht weiter gerundet.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for English.</source>
            <translation>Für Englisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for German.</source>
            <translation>Für Deutsch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for French.</source>
            <translation>Für Französisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Spanish.</source>
            <translation>Für Spanisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Chinese.</source>
            <translation>Für Chinesisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Japanese.</source>
            <translation>Für Japanisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Korean.</source>
            <translation>Für Koreanisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Italian.</source>
            <translation>Für Italienisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Portuguese.</source>
            <translation>Für Portugiesisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Arabic.</source>
            <translation>Für Arabisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Hindi.</source>
            <translation>Für Hindi gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Russian.</source>
            <translation>Für Russisch gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for several languages.</source>
            <translation>Für mehrere Sprachen gemacht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>GPTQ rounds the weights one by one and corrects the rest for each error; runs on graphics cards.</source>
            <translation>GPTQ rundet die Gewichte eines nach dem anderen und gleicht jeden Fehler bei den übrigen aus; läuft auf Grafikkarten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AWQ keeps the weights that matter most for the activations more exactly; runs on graphics cards.</source>
            <translation>AWQ hält die Gewichte genauer, die für die Aktivierungen am wichtigsten sind; läuft auf Grafikkarten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>ExLlama's format with mixed bits, for NVIDIA cards.</source>
            <translation>Das Format von ExLlama mit gemischten Bits, für NVIDIA-Karten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>ExLlama's newer format with mixed bits, for NVIDIA cards.</source>
            <translation>Das neuere Format von ExLlama mit gemischten Bits, für NVIDIA-Karten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>HQQ rounds quickly and needs no sample text.</source>
            <translation>HQQ rundet schnell und braucht keinen Beispieltext.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AQLM stores groups of weights as entries of a learned table, for about 2 bits.</source>
            <translation>AQLM speichert Gruppen von Gewichten als Einträge einer gelernten Tabelle, mit etwa 2 Bit.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>QuIP# rounds rotated weights, for about 2 bits.</source>
            <translation>QuIP# rundet gedrehte Gewichte, auf etwa 2 Bit.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded by the bitsandbytes library, while loading; for graphics cards.</source>
            <translation>Beim Laden gerundet von der Bibliothek bitsandbytes; für Grafikkarten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>4 bits on a scale that fits bell-shaped weights.</source>
            <translation>4 Bit auf einer Skala, die zu glockenförmig verteilten Gewichten passt.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AutoRound learns for each weight whether to round up or down.</source>
            <translation>AutoRound lernt für jedes Gewicht, ob es auf- oder abgerundet wird.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded by AMD's Quark tool.</source>
            <translation>Gerundet mit AMDs Werkzeug Quark.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded for MLX, with scales that were learned afterwards.</source>
            <translation>Gerundet für MLX, mit Skalenfaktoren, die danach gelernt wurden.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Scales are found while it runs.</source>
            <translation>Die Skalenfaktoren entstehen erst, während es läuft.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Stored in the compressed-tensors layout.</source>
            <translation>Gespeichert im Layout von compressed-tensors.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The weights are rounded to fewer bits; how many, the name does not say.</source>
            <translation>Die Gewichte sind auf weniger Bits gerundet; auf wie viele, sagt der Name nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A detail of the rounding.</source>
            <translation>Eine Einzelheit der Rundung.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning alone, without example answers.</source>
            <translation>Nur bestärkendes Lernen, ohne Beispielantworten.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Says that it is a model.</source>
            <translation>Sagt, dass es ein Modell ist.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Saved before its training had ended.</source>
            <translation>Gespeichert, bevor das Training zu Ende war.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of 6 layers.</source>
            <translation>Aus 6 Schichten gebaut.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of 12 layers.</source>
            <translation>Aus 12 Schichten gebaut.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for one that works in many languages and in several ways.</source>
            <translation>So nennt der Hersteller eines, das in vielen Sprachen und auf mehrere Arten arbeitet.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the fast one.</source>
            <translation>So nennt der Hersteller das schnelle.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a whole model: the part that reads a text for another one.</source>
            <translation>Kein ganzes Modell: der Teil, der einen Text für ein anderes liest.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantized by Unsloth, with a recipe of their own.</source>
            <translation>Quantisiert von Unsloth, nach eigenem Rezept.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A file of plain numbers; which program reads it, the ending does not say.</source>
            <translation>Eine Datei mit reinen Zahlen; welches Programm sie liest, sagt die Endung nicht.</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>bartowski, who quantizes the models of others</source>
            <translation>bartowski (quantisiert Modelle anderer)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>mradermacher, who quantizes the models of others</source>
            <translation>mradermacher (quantisiert Modelle anderer)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>TheBloke, who quantized the models of others</source>
            <translation>TheBloke (hat Modelle anderer quantisiert)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>Unsloth, who quantize and fine-tune</source>
            <translation>Unsloth (Quantisierung und Feintuning)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the community of LM Studio, who quantize the models of others</source>
            <translation>LM Studios Community (quantisiert Modelle anderer)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the makers of llama.cpp</source>
            <translation>ggml-org (das Team von llama.cpp)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the maker of llama.cpp</source>
            <translation>ggerganov (hat llama.cpp geschrieben)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>MaziyarPanahi, who quantizes the models of others</source>
            <translation>MaziyarPanahi (quantisiert Modelle anderer)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>QuantFactory, who quantize the models of others</source>
            <translation>QuantFactory (quantisiert Modelle anderer)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>Second State, who quantize the models of others</source>
            <translation>Second State (quantisiert Modelle anderer)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the community of Apple's MLX</source>
            <translation>MLX Community (zu Apples MLX)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the maker of ExLlama</source>
            <translation>turboderp (hat ExLlama geschrieben)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>city96, who quantizes image and video models</source>
            <translation>city96 (quantisiert Bild- und Videomodelle)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the makers of Dolphin</source>
            <translation>Cognitive Computations (das Team von Dolphin)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>huihui-ai, who remove refusals from models</source>
            <translation>huihui-ai (nimmt Modellen das Ablehnen ab)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>DavidAU, who merges and quantizes models</source>
            <translation>DavidAU (mischt und quantisiert Modelle)</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the Swiss AI Initiative</source>
            <translation>Swiss AI Initiative</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <location filename="../../resources/names/families.tsv" />
            <source>the EuroLLM project</source>
            <translation>Team EuroLLM</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <location filename="../../resources/names/families.tsv" />
            <source>the TinyLlama project</source>
            <translation>Team TinyLlama</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <location filename="../../resources/names/families.tsv" />
            <source>inclusionAI</source>
            <translation>inclusionAI</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>Open R1, a project of Hugging Face</source>
            <translation>Open R1 (ein Projekt von Hugging Face)</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>rednote</source>
            <translation>rednote</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Albert Gu and Tri Dao</source>
            <translation>Albert Gu und Tri Dao</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>the RWKV project</source>
            <translation>Team RWKV</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Ronen Eldan and Yuanzhi Li</source>
            <translation>Ronen Eldan und Yuanzhi Li</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Eric Hartford and others</source>
            <translation>Eric Hartford mit anderen</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>WizardLM team</source>
            <translation>Team WizardLM</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>the LLaVA project</source>
            <translation>Team LLaVA</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Stanford and others</source>
            <translation>Stanford mit anderen</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Agentica and Together</source>
            <translation>Agentica und Together</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Institute of Science Tokyo</source>
            <translation>Institute of Science Tokyo</translation>
        </message>
    </context>
    <context>
        <name>resources/openness</name>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, the program that writes its training text, the texts themselves, training logs</source>
            <translation>Gewichte, Trainingscode, das Programm für die Trainingstexte, die Texte selbst, Trainingsprotokolle</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>none: terms of use</source>
            <translation>keine: Nutzungsbedingungen</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data</source>
            <translation>Gewichte, Trainingscode, Daten</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, model card</source>
            <translation>Gewichte, Code zum Ausführen, Model Card</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, data</source>
            <translation>Trainingscode, Daten</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>MIT, modified</source>
            <translation>MIT, geändert</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, paper</source>
            <translation>Gewichte, Code zum Ausführen, Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it</source>
            <translation>Gewichte, Code zum Ausführen</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data (SlimPajama, StarCoder data), paper</source>
            <translation>Gewichte, Checkpoints, Trainingscode, Daten (SlimPajama, StarCoder-Daten), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (RedPajama and others)</source>
            <translation>Gewichte, Trainingscode, Daten (RedPajama und andere)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>differs by size</source>
            <translation>je nach Größe</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0; 3B and 72B have licenses of their own</source>
            <translation>Apache-2.0; 3B und 72B haben eigene Lizenzen</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, report</source>
            <translation>Gewichte, Code zum Ausführen, Bericht</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0; 72B has a license of its own</source>
            <translation>Apache-2.0; 72B hat eine eigene Lizenz</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>differs by model: Apache-2.0 for 7B, Nemo and most Small, research only for Large 2</source>
            <translation>je nach Modell: Apache-2.0 für 7B, Nemo und die meisten Small, nur Forschung bei Large 2</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>not for commercial use (22B)</source>
            <translation>nicht für kommerzielle Nutzung (22B)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, paper</source>
            <translation>Gewichte, Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>research only (8B)</source>
            <translation>nur Forschung (8B)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>Gemma Terms of Use</source>
            <translation>Gemma-Nutzungsbedingungen</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, report</source>
            <translation>Gewichte, Bericht</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>terms of Google's health models</source>
            <translation>Bedingungen für Googles Gesundheitsmodelle</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, the recipe of its data (C4), paper</source>
            <translation>Gewichte, Trainingscode, das Rezept der Daten (C4), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>DeepSeek's model license; MIT from 0324 on</source>
            <translation>DeepSeeks Modell-Lizenz; MIT ab 0324</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>DeepSeek's model license</source>
            <translation>DeepSeeks Modell-Lizenz</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code for fine-tuning, report</source>
            <translation>Gewichte, Code zum Feintuning, Bericht</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>Tencent's community license</source>
            <translation>Tencents Community-Lizenz</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, report</source>
            <translation>Gewichte, Checkpoints, Bericht</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, parts of the data</source>
            <translation>Trainingscode, Teile der Daten</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, list of data sources</source>
            <translation>Gewichte, Liste der Datenquellen</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs, papers</source>
            <translation>Gewichte, Checkpoints, Trainingscode, Daten, Protokolle, mehrere Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs, paper</source>
            <translation>Gewichte, Checkpoints, Trainingscode, Daten, Protokolle, Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, its own data (PixMo), paper</source>
            <translation>Gewichte, Trainingscode, die eigenen Daten (PixMo), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>the data of the parts it was built from (Qwen2, CLIP)</source>
            <translation>die Daten der Teile, aus denen es gebaut ist (Qwen2, CLIP)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, 360 checkpoints, training code, data, logs</source>
            <translation>Gewichte, 360 Checkpoints, Trainingscode, Daten, Protokolle</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs</source>
            <translation>Gewichte, Checkpoints, Trainingscode, Daten, Protokolle</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data, paper</source>
            <translation>Gewichte, Trainingscode, Daten, Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data mixture, logs</source>
            <translation>Gewichte, Checkpoints, Trainingscode, Datenmischung, Protokolle</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>BigCode OpenRAIL-M: free, with forbidden uses</source>
            <translation>BigCode OpenRAIL-M: frei, manche Zwecke verboten</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data on request (The Stack v2), paper</source>
            <translation>Gewichte, Trainingscode, Daten auf Anfrage (The Stack v2), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Stack), paper</source>
            <translation>Gewichte, Trainingscode, Daten (The Stack), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>BigScience RAIL: free, with forbidden uses</source>
            <translation>BigScience RAIL: frei, manche Zwecke verboten</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, much of the data (ROOTS), paper</source>
            <translation>Gewichte, Checkpoints, Trainingscode, ein großer Teil der Daten (ROOTS), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>parts of the data</source>
            <translation>Teile der Daten</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, 154 checkpoints, training code, data (The Pile, since taken down), paper</source>
            <translation>Gewichte, 154 Checkpoints, Trainingscode, Daten (The Pile, inzwischen vom Netz genommen), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Pile, since taken down)</source>
            <translation>Gewichte, Trainingscode, Daten (The Pile, inzwischen vom Netz genommen)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data (The Pile, since taken down), paper</source>
            <translation>Gewichte, Checkpoints, Trainingscode, Daten (The Pile, inzwischen vom Netz genommen), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Pile, since taken down), paper</source>
            <translation>Gewichte, Trainingscode, Daten (The Pile, inzwischen vom Netz genommen), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, data, the code that made the data</source>
            <translation>Gewichte, Daten, der Code, der die Daten erzeugt hat</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0 (7B base, 30B base)</source>
            <translation>Apache-2.0 (7B Base, 30B Base)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code (LLM Foundry), list of data sources</source>
            <translation>Gewichte, Trainingscode (LLM Foundry), Liste der Datenquellen</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>the data as it was used</source>
            <translation>die Daten, wie sie benutzt wurden</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>TII's Falcon license</source>
            <translation>TIIs Falcon-Lizenz</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data or the scripts that fetch it, report</source>
            <translation>Gewichte, Checkpoints, Trainingscode, Daten oder die Skripte zum Herunterladen, Bericht</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training scripts and settings, list of data sources</source>
            <translation>Gewichte, Trainingsskripte und Einstellungen, Liste der Datenquellen</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, paper</source>
            <translation>Gewichte, Checkpoints, Trainingscode, Daten, Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0, with terms of use</source>
            <translation>Apache-2.0, mit Nutzungsbedingungen</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>LFM Open License: free below a turnover</source>
            <translation>LFM Open License: frei bis zu einem bestimmten Umsatz</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>EXAONE license: not for commercial use</source>
            <translation>EXAONE-Lizenz: nicht für kommerzielle Nutzung</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, recipe</source>
            <translation>Gewichte, Rezept</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code for fine-tuning, paper</source>
            <translation>Gewichte, Code zum Feintuning, Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0 (7B, 40B); TII's license (180B)</source>
            <translation>Apache-2.0 (7B, 40B); TIIs Lizenz (180B)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, part of the data (RefinedWeb), paper</source>
            <translation>Gewichte, ein Teil der Daten (RefinedWeb), Paper</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, the rest of the data</source>
            <translation>Trainingscode, die übrigen Daten</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>app and API</source>
            <translation>App und API</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>download</source>
            <translation>Download</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>download and API</source>
            <translation>Download und API</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>research only</source>
            <translation>nur Forschung</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>not for commercial use</source>
            <translation>nicht für kommerzielle Nutzung</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>in this program</source>
            <translation>in diesem Programm</translation>
        </message>
    </context>
    <context>
        <name>resources/hub</name>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Small and quick. Its training data is published.</source>
            <translation>Klein und schnell. Mit offenen Trainingsdaten.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Fully open: weights, code and training data.</source>
            <translation>Vollständig offen: Gewichte, Code und Trainingsdaten.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers, even at this size.</source>
            <translation>Denkt nach, bevor es antwortet, sogar in dieser Größe.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers; many languages.</source>
            <translation>Denkt nach, bevor es antwortet; viele Sprachen.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Gemma terms</source>
            <translation>Gemma-Bedingungen</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Good at writing, in many languages.</source>
            <translation>Schreibt gut, in vielen Sprachen.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Llama 3.2 terms</source>
            <translation>Llama-3.2-Bedingungen</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>In every quantization: good for comparing them.</source>
            <translation>In jeder Quantisierung: gut, um sie zu vergleichen.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>For summaries and tables, and room to spare.</source>
            <translation>Für Zusammenfassungen und Tabellen, und es bleibt Platz.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers; sums and reasoning.</source>
            <translation>Denkt nach, bevor es antwortet; Rechnen und Logik.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Llama 3.1 terms</source>
            <translation>Llama-3.1-Bedingungen</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>A well-known one, in every quantization.</source>
            <translation>Ein bekanntes Modell, in jeder Quantisierung.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Good at writing. It takes about half of 16 GB.</source>
            <translation>Schreibt gut. Braucht etwa die Hälfte von 16 GB.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>A mixture of experts: large, yet quick.</source>
            <translation>Ein MoE-Modell: groß und doch schnell.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Stronger than 8B, and slower.</source>
            <translation>Stärker als 8B, und langsamer.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>128 experts, 8 at work: a large one at a small one's speed.</source>
            <translation>128 Experten, 8 bei der Arbeit: ein großes im Tempo eines kleinen.</translation>
        </message>
    </context>
</TS>
