<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>desktop</name>
        <message>
            <location filename="../../desktop/app.py" />
            <source>Glassbox could not start. This file says why: {log_path}</source>
            <translation>Glassbox n'a pas pu démarrer. Ce fichier dit pourquoi : {log_path}</translation>
        </message>
        <message>
            <location filename="../../desktop/logs.py" />
            <source>Something went wrong inside Glassbox.</source>
            <translation>Quelque chose s'est mal passé dans Glassbox.</translation>
        </message>
    </context>
    <context>
        <name>core/benchmarks</name>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>Did you mean {either}?</source>
            <translation>Vouliez-vous dire {either} ?</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>Try mmlu_astronomy, gsm8k or arc_easy.</source>
            <translation>Essayez mmlu_astronomy, gsm8k ou arc_easy.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>There is no benchmark "{name}". {advice}</source>
            <translation>Le benchmark « {name} » est introuvable. {advice}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/completion.py" />
            <source>has {choices} endings, and number {right} as the right one</source>
            <translation>a {choices} fins possibles, et donne la fin {right} comme la bonne</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/completion.py" />
            <source>has an answer that is none of its options</source>
            <translation>a une réponse qui ne figure pas parmi ses options</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/drop.py" />
            <source>has an answer without a number, a date or spans</source>
            <translation>a une réponse sans nombre, ni date, ni passages</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/benchmarks/examples.py" />
            <source>{wanted} examples are to stand before each question, and there are {there}. Ask for fewer examples, or add the file that the set has them in.</source>
            <extracomment>For one: {wanted} examples are to stand before each question, and there is 1. Ask for fewer examples, or add the file that the set has them in.</extracomment>
            <translation>
                <numerusform>{wanted} exemples doivent précéder chaque question, et il y en a {there}. Demandez moins d'exemples, ou ajoutez le fichier où le jeu les garde.</numerusform>
                <numerusform>{wanted} exemples doivent précéder chaque question, et il y en a {there}. Demandez moins d'exemples, ou ajoutez le fichier où le jeu les garde.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/export.py" />
            <source>Such a file holds the results of exactly one model.</source>
            <translation>Un tel fichier contient les résultats d'un seul modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>MMLU, all 57 subjects</source>
            <translation>MMLU, les 57 matières</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>has {choices} options instead of {letters}</source>
            <translation>a {choices} options au lieu de {letters}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>has {letters} options, and option {number} as its answer</source>
            <translation>a {letters} options, et l'option {number} pour réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>MMLU-Pro, all 14 subjects</source>
            <translation>MMLU-Pro, les 14 matières</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Arithmetic</source>
            <translation>Calcul</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/pane.py" />
            <source>Concepts</source>
            <translation>Notions</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Countries</source>
            <translation>Pays</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Elements</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Leaked exam</source>
            <translation>Examen qui a fuité</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Fresh exam</source>
            <translation>Examen neuf</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>A bit of everything</source>
            <translation>Un peu de tout</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Spelling</source>
            <translation>Épellation</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Stories</source>
            <translation>Histoires</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Long sums that carry</source>
            <translation>Longs calculs à retenue</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Two-digit sums</source>
            <translation>Calculs à deux chiffres</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Units of measurement</source>
            <translation>Unités de mesure</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <location filename="../../desktop/core/lessons.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Words</source>
            <translation>Vocabulaire</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>{title}, with options</source>
            <translation>{title}, avec choix</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>{title}, with examples</source>
            <translation>{title}, avec exemples</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Your own questions</source>
            <translation>Vos propres questions</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>has {choices} options, and number {right} as the right one</source>
            <translation>a {choices} options, et donne l'option {right} comme la bonne</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/published.py" />
            <source>{name} holds no scores that are known here: neither a results file of lm-evaluation-harness nor a table of Epoch AI's benchmark hub.</source>
            <translation>{name} ne contient aucun score connu ici : ce n'est ni un fichier de résultats de lm-evaluation-harness, ni un tableau du Benchmarking Hub d'Epoch AI.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/published.py" />
            <source>no score was found in it</source>
            <translation>aucun score n'y a été trouvé</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/published.py" />
            <source>columns: {columns}</source>
            <translation>colonnes : {columns}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a whole number</source>
            <translation>un nombre entier</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a list of texts</source>
            <translation>une liste de textes</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a group of fields</source>
            <translation>un groupe de champs</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>"{name}" in row {number:,} of {place} is not {wanted}.</source>
            <translation>Dans {place}, ligne {number:,}, « {name} » n'est pas {wanted}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {place} {what}.</source>
            <translation>Dans {place}, la ligne {number:,} {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>There is no file or folder {path}.</source>
            <translation>{path} est introuvable : ni fichier, ni dossier.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>The questions are not in the folder {name}: {wanted} was looked for.</source>
            <translation>Les questions ne sont pas dans le dossier {name} : {wanted} y est introuvable.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>There are no questions in {name}.</source>
            <translation>Il n'y a pas de questions dans {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {place} has no "{name}". Is it a file of another question set?</source>
            <translation>Dans {place}, la ligne {number:,} n'a pas de champ « {name} ». Est-ce le fichier d'un autre jeu de questions ?</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} is no table: {error}.</source>
            <translation>{name} n'est pas un tableau : {error}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {name} has {line} columns, and {head} are needed.</source>
            <translation>Dans {name}, la ligne {number:,} a {line} colonnes, il en faut {head}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} is no JSON file: {error}.</source>
            <translation>{name} n'est pas un fichier JSON : {error}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} has another layout than this question set.</source>
            <translation>{name} n'a pas la structure de ce jeu de questions.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>is no row of fields</source>
            <translation>n'est pas un groupe de champs</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source> It lacks "{args}".</source>
            <translation> Il lui manque « {args} ».</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {name} is not one of this question set.{reason}</source>
            <translation>Dans {name}, la ligne {number:,} n'appartient pas à ce jeu de questions.{reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Line {number:,} of {name} is no JSON: {error}.</source>
            <translation>Dans {name}, la ligne {number:,} n'est pas du JSON : {error}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>on {items:,} items</source>
            <extracomment>For one: on 1 item</extracomment>
            <translation>
                <numerusform>sur {items:,} question</numerusform>
                <numerusform>sur {items:,} questions</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{difference:.1f} points</source>
            <translation>{difference:.1f} points</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{better} is ahead of {other} by {points} {on}, but that proves nothing: chance alone would make so large a difference in {percent} of cases. More items can tell.</source>
            <translation>{better} devance {other} de {points} {on}, mais cela ne prouve rien : le hasard seul donnerait un écart aussi grand dans {percent} des cas. Avec davantage de questions, on pourrait trancher.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>less than 0.1 %</source>
            <translation>moins de 0,1 %</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{first} and {second} do equally well {on}.</source>
            <translation>{first} et {second} font aussi bien {on}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{better} is better than {other} by {points} {on}: chance alone would make so large a difference in {percent} of cases.</source>
            <translation>{better} dépasse {other} de {points} {on} : le hasard seul donnerait un écart aussi grand dans {percent} des cas.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>The results in {path} can't be read or written: {error}. Move that file away to begin with an empty one.</source>
            <translation>Impossible de lire ou d'écrire les résultats de {path} : {error}. Déplacez ce fichier pour repartir d'un fichier vide.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>Another program is writing to the results in {path}. What is kept there stays; try again when it has finished.</source>
            <translation>Un autre programme écrit dans les résultats de {path}. Ce qui y est reste ; réessayez quand il aura fini.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>There is no run number {number}.</source>
            <translation>Aucun résultat ne porte le numéro {number}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>{name} was written by a newer Glassbox, and this one can't read it.</source>
            <translation>{name} vient d'un Glassbox plus récent, et celui-ci ne peut pas le lire.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>STEM</source>
            <comment>subject</comment>
            <translation>sciences et techniques</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>abstract algebra</source>
            <comment>subject</comment>
            <translation>algèbre abstraite</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>anatomy</source>
            <comment>subject</comment>
            <translation>anatomie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>astronomy</source>
            <comment>subject</comment>
            <translation>astronomie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>biology</source>
            <comment>subject</comment>
            <translation>biologie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>business</source>
            <comment>subject</comment>
            <translation>commerce</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>business ethics</source>
            <comment>subject</comment>
            <translation>éthique des affaires</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>chemistry</source>
            <comment>subject</comment>
            <translation>chimie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>clinical knowledge</source>
            <comment>subject</comment>
            <translation>connaissances cliniques</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college biology</source>
            <comment>subject</comment>
            <translation>biologie, université</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college chemistry</source>
            <comment>subject</comment>
            <translation>chimie, université</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college computer science</source>
            <comment>subject</comment>
            <translation>informatique, université</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college mathematics</source>
            <comment>subject</comment>
            <translation>mathématiques, université</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college medicine</source>
            <comment>subject</comment>
            <translation>médecine, université</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>college physics</source>
            <comment>subject</comment>
            <translation>physique, université</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>computer science</source>
            <comment>subject</comment>
            <translation>informatique</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>computer security</source>
            <comment>subject</comment>
            <translation>sécurité informatique</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>conceptual physics</source>
            <comment>subject</comment>
            <translation>concepts de physique</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>econometrics</source>
            <comment>subject</comment>
            <translation>économétrie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>economics</source>
            <comment>subject</comment>
            <translation>économie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>electrical engineering</source>
            <comment>subject</comment>
            <translation>génie électrique</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>elementary mathematics</source>
            <comment>subject</comment>
            <translation>mathématiques élémentaires</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>engineering</source>
            <comment>subject</comment>
            <translation>ingénierie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>formal logic</source>
            <comment>subject</comment>
            <translation>logique formelle</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>global facts</source>
            <comment>subject</comment>
            <translation>faits du monde</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>health</source>
            <comment>subject</comment>
            <translation>santé</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school biology</source>
            <comment>subject</comment>
            <translation>biologie, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school chemistry</source>
            <comment>subject</comment>
            <translation>chimie, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school computer science</source>
            <comment>subject</comment>
            <translation>informatique, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school European history</source>
            <comment>subject</comment>
            <translation>histoire de l'Europe, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school geography</source>
            <comment>subject</comment>
            <translation>géographie, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school government and politics</source>
            <comment>subject</comment>
            <translation>institutions et politique, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school macroeconomics</source>
            <comment>subject</comment>
            <translation>macroéconomie, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school mathematics</source>
            <comment>subject</comment>
            <translation>mathématiques, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school microeconomics</source>
            <comment>subject</comment>
            <translation>microéconomie, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school physics</source>
            <comment>subject</comment>
            <translation>physique, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school psychology</source>
            <comment>subject</comment>
            <translation>psychologie, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school statistics</source>
            <comment>subject</comment>
            <translation>statistiques, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school US history</source>
            <comment>subject</comment>
            <translation>histoire des États-Unis, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>high school world history</source>
            <comment>subject</comment>
            <translation>histoire du monde, lycée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>history</source>
            <comment>subject</comment>
            <translation>histoire</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>human aging</source>
            <comment>subject</comment>
            <translation>vieillissement humain</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>human sexuality</source>
            <comment>subject</comment>
            <translation>sexualité humaine</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>humanities</source>
            <comment>subject</comment>
            <translation>lettres et sciences humaines</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>international law</source>
            <comment>subject</comment>
            <translation>droit international</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>jurisprudence</source>
            <comment>subject</comment>
            <translation>théorie du droit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>law</source>
            <comment>subject</comment>
            <translation>droit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>logical fallacies</source>
            <comment>subject</comment>
            <translation>sophismes</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>machine learning</source>
            <comment>subject</comment>
            <translation>apprentissage automatique</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>management</source>
            <comment>subject</comment>
            <translation>gestion</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>marketing</source>
            <comment>subject</comment>
            <translation>marketing</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>math</source>
            <comment>subject</comment>
            <translation>mathématiques</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>medical genetics</source>
            <comment>subject</comment>
            <translation>génétique médicale</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>miscellaneous</source>
            <comment>subject</comment>
            <translation>divers</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>moral disputes</source>
            <comment>subject</comment>
            <translation>débats moraux</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>moral scenarios</source>
            <comment>subject</comment>
            <translation>situations morales</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>nutrition</source>
            <comment>subject</comment>
            <translation>nutrition</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>other</source>
            <comment>subject</comment>
            <translation>autres</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>philosophy</source>
            <comment>subject</comment>
            <translation>philosophie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>physics</source>
            <comment>subject</comment>
            <translation>physique</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>prehistory</source>
            <comment>subject</comment>
            <translation>préhistoire</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>professional accounting</source>
            <comment>subject</comment>
            <translation>comptabilité professionnelle</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>professional law</source>
            <comment>subject</comment>
            <translation>droit professionnel</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>professional medicine</source>
            <comment>subject</comment>
            <translation>médecine professionnelle</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>professional psychology</source>
            <comment>subject</comment>
            <translation>psychologie professionnelle</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>psychology</source>
            <comment>subject</comment>
            <translation>psychologie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>public relations</source>
            <comment>subject</comment>
            <translation>relations publiques</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>security studies</source>
            <comment>subject</comment>
            <translation>études de sécurité</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>social sciences</source>
            <comment>subject</comment>
            <translation>sciences sociales</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>sociology</source>
            <comment>subject</comment>
            <translation>sociologie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>US foreign policy</source>
            <comment>subject</comment>
            <translation>politique étrangère des États-Unis</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>virology</source>
            <comment>subject</comment>
            <translation>virologie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/subjects.py" />
            <source>world religions</source>
            <comment>subject</comment>
            <translation>religions du monde</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/summary.py" />
            <source>None of the questions of {title} fits what this model can read at once. Ask with fewer examples, or take a model with a longer context.</source>
            <translation>{title} : aucune question ne tient dans ce que ce modèle peut lire en une fois. Donnez moins d'exemples avant, ou prenez un modèle au contexte plus long.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/task.py" />
            <source>{title} has {most_shots} examples at most.</source>
            <translation>{title} a {most_shots} exemples au plus.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/task.py" />
            <source>{title} is asked without examples.</source>
            <translation>{title} se pose sans exemples.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/text.py" />
            <source>Perplexity on a text</source>
            <translation>Perplexité sur un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>TruthfulQA, one true answer</source>
            <translation>TruthfulQA, une réponse vraie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>TruthfulQA, all true answers</source>
            <translation>TruthfulQA, toutes les réponses vraies</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>doesn't say of each option whether it is true</source>
            <translation>ne dit pas de chaque option si elle est vraie</translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>has no true option</source>
            <translation>n'a aucune option vraie</translation>
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
            <translation>poids</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/layout.py" />
            <source>the weights, each a number by itself</source>
            <translation>les poids, chacun un nombre à lui seul</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>a 16-bit float</source>
            <translation>un flottant de 16 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale, {half}</source>
            <translation>l'échelle, {half}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the minimum, {half}</source>
            <translation>le minimum, {half}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale of the scales, {half}</source>
            <translation>l'échelle des échelles, {half}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale of the minimums, {half}</source>
            <translation>l'échelle des minimums, {half}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>8 scales and 8 minimums, 6 bits each</source>
            <translation>8 échelles et 8 minimums, de 6 bits chacun</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/blocks/types.py" />
            <source>{count} bits</source>
            <extracomment>For one: {count} bit</extracomment>
            <translation>
                <numerusform>{count} bit</numerusform>
                <numerusform>{count} bits</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>4 bits (E2M1)</source>
            <translation>4 bits (E2M1)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the quants, {bits} a weight</source>
            <translation>les quants, {bits} par poids</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the highest bit of each quant</source>
            <translation>le bit de poids fort de chaque quant</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale, a power of two (E8M0)</source>
            <translation>l'échelle, une puissance de deux (E8M0)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>4 scales, 8-bit floats (UE4M3), one for 16 weights</source>
            <translation>4 échelles, des flottants de 8 bits (UE4M3), une pour 16 poids</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales and 16 minimums, 4 bits each</source>
            <translation>16 échelles et 16 minimums, de 4 bits chacun</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales, 6 bits each</source>
            <translation>16 échelles, de 6 bits chacune</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales, 8 bits each</source>
            <translation>16 échelles, de 8 bits chacune</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the lower 4 bits of each quant</source>
            <translation>les 4 bits de poids faible de chaque quant</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper 2 bits of each quant</source>
            <translation>les 2 bits de poids fort de chaque quant</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper 2 bits of 8 scales</source>
            <translation>les 2 bits de poids fort de 8 échelles</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the lower 4 bits of 8 scales</source>
            <translation>les 4 bits de poids faible de 8 échelles</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the sign of each weight</source>
            <translation>le signe de chaque poids</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>patterns of weights, their signs and scales</source>
            <translation>des motifs de poids, leurs signes et leurs échelles</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>which pattern of weights, from a table</source>
            <translation>le motif de poids, pris dans une table</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper bits of that choice</source>
            <translation>les bits de poids fort de ce choix</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>scales of the sub-blocks</source>
            <translation>les échelles des sous-blocs</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>scales and signs</source>
            <translation>échelles et signes</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scales, in parts</source>
            <translation>les échelles, en plusieurs morceaux</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>weights as digits 0, 1, 2: five to a byte</source>
            <translation>les poids en chiffres 0, 1, 2 : cinq par octet</translation>
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>weights as digits 0, 1, 2: four to a byte</source>
            <translation>les poids en chiffres 0, 1, 2 : quatre par octet</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message numerus="yes">
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart yet. If the preference is as great as it looks now ({lead:.0f} %), about {more} more votes would show it in 4 of 5 cases.</source>
            <extracomment>For one: They can't be told apart yet. If the preference is as great as it looks now ({lead:.0f} %), about {more} more vote would show it in 4 of 5 cases.</extracomment>
            <translation>
                <numerusform>On ne peut pas encore les départager. Si la préférence est aussi nette qu'elle le paraît ({lead:.0f} %), environ {more} vote de plus la montrerait dans 4 cas sur 5.</numerusform>
                <numerusform>On ne peut pas encore les départager. Si la préférence est aussi nette qu'elle le paraît ({lead:.0f} %), environ {more} votes de plus la montreraient dans 4 cas sur 5.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>A preference of 60 : 40 shows after about {need} votes, a clearer one sooner.</source>
            <translation>Une préférence de 60 contre 40 se voit au bout d'environ {need} votes, une préférence plus nette, plus tôt.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>These votes tell them apart: {better} is preferred to {other}.</source>
            <translation>Ces votes les départagent : {better} est préféré à {other}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart yet. If one of them is preferred 60 : 40, about {most} more votes would show it in 4 of 5 cases.</source>
            <extracomment>For one: They can't be told apart yet. If one of them is preferred 60 : 40, about {most} more vote would show it in 4 of 5 cases.</extracomment>
            <translation>
                <numerusform>On ne peut pas encore les départager. Si l'un des deux est préféré à 60 contre 40, environ {most} vote de plus le montrerait dans 4 cas sur 5.</numerusform>
                <numerusform>On ne peut pas encore les départager. Si l'un des deux est préféré à 60 contre 40, environ {most} votes de plus le montreraient dans 4 cas sur 5.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart, and a preference of 60 : 40 would have shown by now.</source>
            <translation>On ne peut pas les départager, et une préférence de 60 contre 40 se serait déjà vue.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>{name} has changed since {since}: some of its bytes are wrong. Remove it, and get it again.</source>
            <translation>{name} a changé depuis {since} : certains de ses octets sont faux. Supprimez-le, puis procurez-le-vous à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it was checked on {day}</source>
            <translation>la vérification du {day}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it came here</source>
            <translation>son arrivée ici</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as the Hub published it.</source>
            <extracomment>For one: Every byte is as the Hub published it.</extracomment>
            <translation>
                <numerusform>Chaque octet est tel que le Hub l'a publié.</numerusform>
                <numerusform>Chaque octet de ses {files} fichiers est tel que le Hub l'a publié.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as in the workshop pack.</source>
            <extracomment>For one: Every byte is as in the workshop pack.</extracomment>
            <translation>
                <numerusform>Chaque octet est tel que dans le kit d'atelier.</numerusform>
                <numerusform>Chaque octet de ses {files} fichiers est tel que dans le kit d'atelier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as it was when it came here.</source>
            <extracomment>For one: Every byte is as it was when it came here.</extracomment>
            <translation>
                <numerusform>Chaque octet est tel qu'à son arrivée ici.</numerusform>
                <numerusform>Chaque octet de ses {files} fichiers est tel qu'à son arrivée ici.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as it was on {day}.</source>
            <extracomment>For one: Every byte is as it was on {day}.</extracomment>
            <translation>
                <numerusform>Chaque octet est tel qu'il était le {day}.</numerusform>
                <numerusform>Chaque octet de ses {files} fichiers est tel qu'il était le {day}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>No checksum was known for this model. It is recorded now, so that the next check tells whether something has changed.</source>
            <translation>Aucune somme de contrôle n'était connue pour ce modèle. Elle est notée maintenant : la prochaine vérification dira si quelque chose a changé.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it was downloaded</source>
            <translation>son téléchargement</translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it came in a pack</source>
            <translation>son arrivée dans un kit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/compute_budget.py" />
            <source>arXiv 2203.15556, approach 3</source>
            <translation>arXiv 2203.15556, approche 3</translation>
        </message>
        <message>
            <location filename="../../desktop/core/compute_budget.py" />
            <source>arXiv 2404.10102, equation 4</source>
            <translation>arXiv 2404.10102, équation 4</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>With {pictures} pictures, which are not in this file: {names}</source>
            <translation>Avec {pictures} images, qui ne sont pas dans ce fichier : {names}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Conversation</source>
            <translation>Conversation</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>With a picture, which is not in this file: {pictures}.png</source>
            <translation>Avec une image, qui n'est pas dans ce fichier : {pictures}.png</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/conversation_export.py" />
            <source>*Other versions, {others} messages, are not in this file.*</source>
            <extracomment>For one: *Other versions, {others} message, are not in this file.*</extracomment>
            <translation>
                <numerusform>*D'autres versions ({others} message) ne sont pas dans ce fichier.*</numerusform>
                <numerusform>*D'autres versions ({others} messages) ne sont pas dans ce fichier.*</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>{name} is too large for a conversation.</source>
            <translation>{name} est trop grand pour une conversation.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>temperature {temperature:g}, top-k {top_k}</source>
            <translation>température {temperature:g}, top-k {top_k}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>top-p {top_p:g}, min-p {min_p:g}</source>
            <translation>top-p {top_p:g}, min-p {min_p:g}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/conversation_export.py" />
            <source>seed {seed}, {generated_tokens:,} tokens</source>
            <extracomment>For one: seed {seed}, {generated_tokens:,} token</extracomment>
            <translation>
                <numerusform>graine {seed}, {generated_tokens:,} token</numerusform>
                <numerusform>graine {seed}, {generated_tokens:,} tokens</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>## Question

{shown}</source>
            <translation>## Question

{shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>(no answer)</source>
            <translation>(pas de réponse)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>This conversation was exported by a newer Glassbox, which this one can't read.</source>
            <translation>Cette conversation vient d'un Glassbox plus récent, et celui-ci ne peut pas la lire.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>This is no conversation that Glassbox has exported as JSON.</source>
            <translation>Ce n'est pas une conversation exportée par Glassbox en JSON.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>{name} can't be written to {parent}.</source>
            <translation>Impossible d'écrire {name} dans {parent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>file {model_fingerprint}</source>
            <translation>fichier {model_fingerprint}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>{tokens_per_s:.3g} tokens/s</source>
            <translation>{tokens_per_s:.3g} tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_parts.py" />
            <source>Untitled</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source> with the {saved} conversations that can be read</source>
            <translation> avec les {saved} conversations encore lisibles</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The conversation could not be written to the disk</source>
            <translation>Impossible d'écrire la conversation sur le disque</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>{reason}. The chat goes on, and is kept as soon as that is over.</source>
            <translation>{reason}. La discussion continue, et sera gardée dès que ce sera réglé.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The file with the conversations was damaged. Glassbox begins a new one{what}, and keeps the old one as {name}.</source>
            <translation>Le fichier des conversations était endommagé. Glassbox en commence un nouveau{what}, et garde l'ancien sous le nom {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>Conversations can't be kept in {parent}, so they last only until Glassbox is closed.</source>
            <translation>Impossible de garder les conversations dans {parent} : elles ne dureront que jusqu'à la fermeture de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>{path} is no file</source>
            <translation>{path} n'est pas un fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source> with the one conversation that can be read</source>
            <translation> avec la seule conversation encore lisible</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The disk is full</source>
            <translation>Le disque est plein</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The file with the conversations may not be written to</source>
            <translation>Le fichier des conversations est protégé en écriture</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>Another program holds the file with the conversations</source>
            <translation>Un autre programme retient le fichier des conversations</translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The conversations on this laptop were kept by a newer Glassbox, and this one leaves them as they are. New ones last only until it is closed.</source>
            <translation>Les conversations de cet ordinateur viennent d'un Glassbox plus récent, et celui-ci n'y touche pas. Les nouvelles ne dureront que jusqu'à sa fermeture.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source>The demo models' questions are missing. Install Glassbox again.</source>
            <translation>Les questions des modèles de démonstration manquent. Réinstallez Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source>The questions in {name} can't be read. Install Glassbox again.</source>
            <translation>Impossible de lire les questions dans {name}. Réinstallez Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/epoch_models.py" />
            <source>Two of Epoch AI's tables are needed: the models with their training compute, and the MMLU scores. Choose both files at once.</source>
            <translation>Il faut deux des tableaux d'Epoch AI : les modèles avec leur calcul d'entraînement, et les scores MMLU. Choisissez les deux fichiers à la fois.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/epoch_models.py" />
            <source>These two tables have no model in common that has both a compute and a score.</source>
            <translation>Ces deux tableaux n'ont aucun modèle en commun qui ait à la fois un calcul et un score.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file is the image encoder that belongs to a model (mmproj), not a model.</source>
            <translation>Ce fichier est l'encodeur d'images d'un modèle (mmproj), pas un modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This is a LoRA adapter, not a model.</source>
            <translation>C'est un adaptateur LoRA, pas un modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file holds measurements for quantizing a model (imatrix), not a model.</source>
            <translation>Ce fichier contient des mesures pour quantifier un modèle (imatrix), pas un modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file has no weights.</source>
            <translation>Ce fichier n'a pas de poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>fits</source>
            <translation>ça tient</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>may be slow</source>
            <translation>peut être lent</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>won't fit</source>
            <translation>ne tient pas</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits on the graphics card: about {total} of memory there.</source>
            <translation>Tient sur la carte graphique : il y prend environ {total} de mémoire.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits, but the processor reads about {read} of weights for each token: a few tokens a second at most.</source>
            <translation>Tient, mais le processeur lit environ {read} de poids à chaque token : quelques tokens par seconde au plus.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Needs about {size} of memory, more than this computer can give: it has {memory_total}.</source>
            <translation>Prend environ {size} de mémoire, plus que n'en a cet ordinateur ({memory_total}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits: about {size} of memory, and {free} are free.</source>
            <translation>Tient : il prend environ {size} de mémoire, et {free} sont libres.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Needs about {size} of memory, and {free} are free: close other programs first, or it will be slow.</source>
            <translation>Prend environ {size} de mémoire, et {free} sont libres : fermez d'abord d'autres programmes, sinon ce sera lent.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is not a GGUF file. Glassbox runs models in the GGUF format.</source>
            <translation>Ce n'est pas un fichier GGUF. Glassbox fait tourner des modèles au format GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This GGUF file can't be used: {why}.</source>
            <translation>Impossible d'utiliser ce fichier GGUF : {why}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a placeholder of Git LFS, not the model itself. Download the model file.</source>
            <translation>C'est un substitut de Git LFS, pas le modèle lui-même. Téléchargez le fichier du modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a web page, not a model. Download the file itself.</source>
            <translation>C'est une page web, pas un modèle. Téléchargez le fichier lui-même.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a Safetensors file. Glassbox runs models in the GGUF format.</source>
            <translation>C'est un fichier Safetensors. Glassbox fait tourner des modèles au format GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is an archive or a PyTorch file. Glassbox runs models in the GGUF format.</source>
            <translation>C'est une archive ou un fichier PyTorch. Glassbox fait tourner des modèles au format GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a model in the old GGML format. Look for the same model as GGUF.</source>
            <translation>C'est un modèle à l'ancien format GGML. Cherchez le même modèle en GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>a tensor's name</source>
            <translation>le nom d'un tenseur</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>The file ends after {file_size}, but its header promises {end}: the download is not finished.</source>
            <translation>Le fichier s'arrête après {file_size}, alors que son en-tête en annonce {end} : le téléchargement n'est pas terminé.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>The file is empty.</source>
            <translation>Le fichier est vide.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>it is made for big-endian machines</source>
            <translation>il est fait pour des machines gros-boutistes (big-endian)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its version, {version}, is too old</source>
            <translation>sa version, {version}, est trop ancienne</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its version, {version}, is newer than this program</source>
            <translation>sa version, {version}, est plus récente que ce programme</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} has the unknown value type {kind}</source>
            <translation>{key!r} a le type de valeur inconnu {kind}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} claims {count:,} values</source>
            <translation>{key!r} annonce {count:,} valeurs</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its alignment is no power of two</source>
            <translation>son alignement n'est pas une puissance de deux</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>the name of a tensor has {raw_name:,} characters</source>
            <translation>le nom d'un tenseur a {raw_name:,} caractères</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} has {dimensions} dimensions</source>
            <translation>le tenseur {name!r} a {dimensions} dimensions</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} has an impossible shape</source>
            <translation>le tenseur {name!r} a une forme impossible</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} is there twice</source>
            <translation>le tenseur {name!r} y est deux fois</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} is not where it should be</source>
            <translation>le tenseur {name!r} n'est pas à sa place</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} is there twice</source>
            <translation>{key!r} y est deux fois</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} is nested too deep</source>
            <translation>{key!r} est imbriqué trop profondément</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>the rows of tensor {name!r} are no whole blocks</source>
            <translation>les lignes du tenseur {name!r} ne font pas des blocs entiers</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>a name</source>
            <translation>un nom</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>The file's header is damaged: {what}. Download the file again.</source>
            <translation>L'en-tête du fichier est endommagé : {what}. Téléchargez à nouveau le fichier.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>it claims {count:,} {what}</source>
            <translation>il annonce {count:,} {what}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>{what} claims {length:,} bytes</source>
            <translation>{what} annonce {length:,} octets</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>{key!r} claims {count:,} texts</source>
            <translation>{key!r} annonce {count:,} textes</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>The file ends after {size}, in the middle of its header: the download is not finished.</source>
            <translation>Le fichier s'arrête après {size}, au milieu de son en-tête : le téléchargement n'est pas terminé.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_bytes.py" />
            <source>it claims to be longer than {longest_header}</source>
            <translation>il se dit plus long que {longest_header}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This is one of {count} parts of a model, and its name does not say which: give all parts the names that they were published with.</source>
            <translation>C'est l'une des {count} parties d'un modèle, et son nom ne dit pas laquelle : donnez à toutes les parties les noms sous lesquels elles ont été publiées.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This is a later part of a split model. Put {first} beside it.</source>
            <translation>Ce n'est pas la première partie de ce modèle découpé. Placez {first} à côté.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source> and {missing} more</source>
            <translation> et {missing} autres</translation>
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This model is split into {count} files, and {missing}{more} is not there. Put all parts into one folder.</source>
            <translation>Ce modèle est réparti sur {count} fichiers. Il manque {missing}{more}. Mettez toutes les parties dans un même dossier.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/importance.py" />
            <source>{name} is not an importance matrix, or a damaged one.</source>
            <translation>{name} n'est pas une matrice d'importance, ou elle est endommagée.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Whole</source>
            <translation>Complet</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>8 to 6 bits</source>
            <translation>8 à 6 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>5 bits</source>
            <translation>5 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>4 bits</source>
            <translation>4 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>3 bits</source>
            <translation>3 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>2 bits</source>
            <translation>2 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Below 2</source>
            <translation>Moins de 2</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>The smallest that stays close: the same likeliest next token {agreement}, and {kld} of KL divergence. {bytes}, {share:.0f} % of the original's size.</source>
            <translation>La plus petite qui reste proche : le même token suivant en tête {agreement}, et {kld} de divergence KL. {bytes}, {share:.0f} % de la taille de l'original.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Close means: on average at most {most_kld} nats of KL divergence (and at most {most_share:.0f} % of the nats by which the original itself is unsure), and the same likeliest next token at least {least_agreement:.0f} times in 100, both with their whole 95 % interval. The limits are this program's own judgement: look at the table for yours.</source>
            <translation>Proche veut dire : en moyenne au plus {most_kld} nats de divergence KL (et au plus {most_share:.0f} % des nats dont l'original lui-même est incertain), et le même token suivant en tête au moins {least_agreement:.0f} fois sur 100, chaque fois avec tout l'intervalle à 95 %. Ces limites sont un choix de ce programme : fixez les vôtres à l'aide du tableau.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source> {type} loses more: {kld}, and {agreement}.</source>
            <translation> {type} perd davantage : {kld}, et le même token en tête {agreement}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>The nearest is {type}: {kld}, and {agreement}.</source>
            <translation>La plus proche est {type} : {kld}, et le même token en tête {agreement}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{top1_agreement:.1f} times in 100</source>
            <translation>{top1_agreement:.1f} fois sur 100</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{kld_mean} nats</source>
            <translation>{kld_mean} nats</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{type} is the sensible choice</source>
            <translation>Le choix raisonnable : {type}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source> {type} may do as well: only a longer text would tell.</source>
            <translation> {type} ferait peut-être aussi bien : seul un texte plus long le dirait.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>None of these stays close</source>
            <translation>Aucune ne reste proche</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{reason} Try a type with more bits.</source>
            <translation>{reason} Essayez un type avec davantage de bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>No sensible choice yet</source>
            <translation>Pas encore de choix raisonnable</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{reason} A longer text would tell whether it is near.</source>
            <translation>{reason} Un texte plus long dirait si c'est assez proche.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/ladder_store.py" />
            <source>There is no file {path}.</source>
            <translation>Le fichier {path} est introuvable.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>The claim</source>
            <translation>L'idée</translation>
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>What this laptop shows</source>
            <translation>Ce que montre cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>Where it ends</source>
            <translation>Les limites</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>Give more of the name, or the path of the file.</source>
            <translation>Donnez davantage du nom, ou le chemin du fichier.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>There is no model {model}. The library has {listed}.</source>
            <translation>Le modèle {model} est introuvable. La bibliothèque contient {listed}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>{first} and {more} more</source>
            <translation>{first} et {more} autres</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>{model} could be {listed}. {advice}</source>
            <translation>{model} peut désigner {listed}. {advice}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>There is no model {model}: the library is empty. Give the path of a GGUF file.</source>
            <translation>Le modèle {model} est introuvable : la bibliothèque est vide. Donnez le chemin d'un fichier GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>what comes with Glassbox</source>
            <translation>ce qui est fourni avec Glassbox</translation>
        </message>
        <message>
            <location filename="../../desktop/core/licenses.py" />
            <source>a license of its own</source>
            <translation>une licence propre</translation>
        </message>
        <message>
            <location filename="../../desktop/core/licenses.py" />
            <source>license unknown</source>
            <translation>licence inconnue</translation>
        </message>
        <message>
            <location filename="../../desktop/core/memory_subject.py" />
            <source>All experts must be in memory, though each token uses {active_share:.0f} % of the weights.</source>
            <translation>Tous les experts doivent être en mémoire, même si chaque token ne passe que par {active_share:.0f} % des poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/memory_subject.py" />
            <source>Cache, working space and mixtures as in {like}, the nearest known model.</source>
            <translation>Cache, espace de travail et mélanges comme pour {like}, le modèle connu le plus proche.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>The new file can't be written in {parent}: {reason}.</source>
            <translation>Impossible d'écrire le nouveau fichier dans {parent} : {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>You have no permission to write in the folder {parent}.</source>
            <translation>Vous n'avez pas le droit d'écrire dans le dossier {parent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>The new file would take the place of the one it is made from. Give it another name.</source>
            <translation>Le nouveau fichier prendrait la place de celui dont il est tiré. Donnez-lui un autre nom.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{target} is a folder. Name a file in it.</source>
            <translation>{target} est un dossier. Indiquez un fichier dans ce dossier.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{target} is not an ordinary file.</source>
            <translation>{target} n'est pas un fichier ordinaire.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{name} is there already. Choose another name, or allow it to be replaced.</source>
            <translation>{name} existe déjà. Choisissez un autre nom, ou autorisez son remplacement.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>There is no folder {parent}.</source>
            <translation>Le dossier {parent} est introuvable.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_text.py" />
            <source>This is not a number. Write it as 3.14, 1/3, 2^-9, 6.02e23 or 14:37.</source>
            <translation>Ce n'est pas un nombre. Écrivez par exemple 3,14, 1/3, 2^-9, 6,02e23 ou 14:37.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>A whole number from 0 to {most}, less the zero point, times one scale for all.</source>
            <translation>Un entier de 0 à {most}, moins le point zéro, fois une échelle commune à tous.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Beyond the range: it is cut off at {end}.</source>
            <translation>Hors de l'étendue : coupé à {end}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>{fraction} is left unused, so that the range is the same on both sides of 0.</source>
            <translation>{fraction} reste inutilisé, pour que l'étendue soit la même des deux côtés de 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>A whole number times one scale for all. The first bit of a negative number is 1.</source>
            <translation>Un entier fois une échelle commune à tous. Le premier bit d'un nombre négatif est 1.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Beyond the range, which ends at {greatest}: it becomes {word}.</source>
            <translation>Hors de l'étendue, qui finit à {greatest} : il devient {word}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>infinity</source>
            <translation>infini</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>not a number</source>
            <translation>pas un nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Zero: every bit is 0.</source>
            <translation>Zéro : tous les bits sont à 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Subnormal: with no 1 among the exponent's bits, the hidden 1 before the mantissa is a 0. So close to 0 the steps no longer shrink.</source>
            <translation>Sous-normal : sans aucun 1 parmi les bits de l'exposant, le 1 caché devant la mantisse est un 0. Si près de 0, les pas ne rétrécissent plus.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Infinity: an exponent of only ones, with a mantissa of 0. What is too large for the format ends here.</source>
            <translation>Infini : un exposant fait seulement de 1, avec une mantisse à 0. Ce qui est trop grand pour le format finit ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Not a number (NaN). This format has no infinity: what is too large for it is NaN, unless the program cuts it off at the greatest number first.</source>
            <translation>Pas un nombre (NaN). Ce format n'a pas d'infini : ce qui est trop grand pour lui devient NaN, sauf si le programme le coupe d'abord au plus grand nombre.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Not a number (NaN): what 0 divided by 0 gives. Whatever is computed with it is NaN, too, so one such weight can spoil a whole answer.</source>
            <translation>Pas un nombre (NaN) : ce que donne 0 divisé par 0. Tout ce qu'on calcule avec est NaN aussi ; un seul poids de ce genre peut donc gâcher toute une réponse.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>An ordinary number: a hidden 1 stands before the mantissa.</source>
            <translation>Un nombre ordinaire : un 1 caché se tient devant la mantisse.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Whole numbers can't say NaN: it becomes 0.</source>
            <translation>Les entiers ne savent pas dire NaN : il devient 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>This format can't say NaN: it becomes −0.</source>
            <translation>Ce format ne sait pas dire NaN : il devient −0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Too small: it becomes 0.</source>
            <translation>Trop petit : il devient 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Minus zero: equal to 0, yet a pattern of its own.</source>
            <translation>Moins zéro : égal à 0, mais avec un motif à lui.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>{writer} and {reader} expect different words, but which one answers better is open: {writer} was preferred in {share} of the cases ({low} to {high}, 95 %; votes: {count}).</source>
            <translation>{writer} et {reader} attendent des mots différents, mais on ne sait pas lequel répond le mieux : {writer} a été préféré dans {share} des cas (de {low} à {high}, à 95 % ; votes : {count}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>Votes and reading disagree: the two expect nearly the same words, but you preferred {better} in {share} of the cases ({low} to {high}, 95 %; votes: {count}). More votes would tell whether that is chance.</source>
            <translation>Les votes et la lecture se contredisent : les deux attendent presque les mêmes mots, mais vous avez préféré {better} dans {share} des cas (de {low} à {high}, à 95 % ; votes : {count}). Davantage de votes diraient si c'est un hasard.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>Votes and reading agree that they differ: you preferred {better} in {share} of the cases ({low} to {high}, 95 %; votes: {count}), and the two expect different words.</source>
            <translation>Les votes et la lecture disent tous deux qu'ils diffèrent : vous avez préféré {better} dans {share} des cas (de {low} à {high}, à 95 % ; votes : {count}), et les deux attendent des mots différents.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>By votes and reading {writer} and {reader} can't be told apart: they expect nearly the same words, and {writer} was preferred in {share} of the cases ({low} to {high}, 95 %; votes: {count}).</source>
            <translation>Ni les votes ni la lecture ne distinguent {writer} et {reader} : ils attendent presque les mêmes mots, et {writer} a été préféré dans {share} des cas (de {low} à {high}, à 95 % ; votes : {count}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>not rated</source>
            <translation>non classé</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>nothing</source>
            <comment>is published, or is withheld</comment>
            <translation>rien</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>open-weight</source>
            <translation>à poids ouverts</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>open-source</source>
            <translation>open source</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>fully open</source>
            <translation>entièrement ouvert</translation>
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>none</source>
            <comment>no license</comment>
            <translation>aucune</translation>
        </message>
        <message>
            <location filename="../../desktop/core/other_apps.py" />
            <source>the Hugging Face cache</source>
            <translation>le cache de Hugging Face</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/outliers.py" />
            <source>{count:,} of {all:,} channels are outliers: channel {at:,} reaches {times} the usual size. One INT8 scale for all must reach that far and keeps {one:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</source>
            <extracomment>For one: 1 of {all:,} channels is an outlier: channel {at:,} reaches {times} the usual size. One INT8 scale for all must reach that far and keeps {one:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</extracomment>
            <translation>
                <numerusform>{count:,} canal sur {all:,} est une valeur extrême : le canal {at:,} atteint {times} la taille habituelle. Une seule échelle INT8 pour tous doit aller jusque-là et garde {one:.0f} dB ; une échelle par bloc de 32 garde {blocks:.0f} dB.</numerusform>
                <numerusform>{count:,} canaux sur {all:,} sont des valeurs extrêmes : le canal {at:,} atteint {times} la taille habituelle. Une seule échelle INT8 pour tous doit aller jusque-là et garde {one:.0f} dB ; une échelle par bloc de 32 garde {blocks:.0f} dB.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet have none either.</source>
            <translation>Les {they} en face n'en ont pas non plus.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>No channel of these {what} is an outlier: the largest, channel {at:,}, reaches {ratio} the usual size. One INT8 scale for all keeps {one_:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</source>
            <translation>Aucun canal de ces {what} n'est une valeur extrême : le plus grand, le canal {at:,}, atteint {ratio} la taille habituelle. Une seule échelle INT8 pour tous garde {one_:.0f} dB ; une échelle par bloc de 32 garde {blocks:.0f} dB.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet: {there:,} outliers, the largest {ratio}.</source>
            <extracomment>For one: The {they} that they meet: {there:,} outlier, of {ratio}.</extracomment>
            <translation>
                <numerusform>Les {they} en face en comptent {there:,}, à {ratio} la taille habituelle.</numerusform>
                <numerusform>Les {they} en face en comptent {there:,}, jusqu'à {ratio} la taille habituelle.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet have none: the largest reaches {ratio}.</source>
            <translation>Les {they} en face n'en ont pas : on y atteint au plus {ratio} la taille habituelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>activations</source>
            <translation>activations</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>infinitely many times</source>
            <translation>une infinité de fois</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>{ratio:.0f} times</source>
            <translation>{ratio:.0f} fois</translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>{ratio:.1f} times</source>
            <translation>{ratio:.1f} fois</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} is in the models folder already.</source>
            <translation>{name} est déjà dans le dossier des modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} in the pack has {size} instead of {bytes}: it was not copied to the end. Copy it again.</source>
            <translation>Dans le kit, {name} fait {size} au lieu de {bytes} : la copie n'est pas allée jusqu'au bout. Copiez-le à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>The models need {needed} on this laptop, and {free} are free.</source>
            <translation>Les modèles demandent {needed} sur cet ordinateur, et {free} sont libres.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} in the pack is damaged: its bytes are not those that were packed. Copy this file to the stick again.</source>
            <translation>Dans le kit, {name} est endommagé : ses octets ne sont plus ceux d'origine. Copiez à nouveau ce fichier sur la clé.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} is missing from the pack. Copy it to the stick again.</source>
            <translation>{name} manque dans le kit. Copiez-le à nouveau sur la clé.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_manifest.py" />
            <source>The {manifest} in {folder} is damaged. Copy the pack again.</source>
            <translation>Le fichier {manifest} dans {folder} est endommagé. Copiez à nouveau le kit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_manifest.py" />
            <source>{folder} is no workshop pack: it has no {manifest}.</source>
            <translation>{folder} n'est pas un kit d'atelier : il n'a pas de {manifest}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_manifest.py" />
            <source>This pack was made by a newer Glassbox. Use that one to import it.</source>
            <translation>Ce kit a été fait par un Glassbox plus récent. Utilisez celui-là pour l'importer.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Models for Glassbox</source>
            <translation>Modèles pour Glassbox</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>This folder holds language models that run on your own laptop with Glassbox. Nothing here needs a network, and nothing that you type leaves the laptop.</source>
            <translation>Ce dossier contient des modèles de langage qui tournent sur votre propre ordinateur avec Glassbox. Rien ici n'a besoin du réseau, et rien de ce que vous saisissez ne quitte l'ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In a terminal the same is:  glassbox import FOLDER</source>
            <translation>Dans un terminal, cela revient à :  glassbox import DOSSIER</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Glassbox compares every byte with the checksums in manifest.json. If it names a file that is damaged, copy that one again; the others are imported all the same.</source>
            <translation>Glassbox compare chaque octet avec les sommes de contrôle de manifest.json. S'il signale un fichier endommagé, copiez-le à nouveau ; les autres sont importés malgré tout.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Each model has a license of its own. Read it before you use the model for more than trying it out.</source>
            <translation>Chaque modèle a sa propre licence. Lisez-la avant d'utiliser le modèle pour plus qu'un essai.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In this pack</source>
            <translation>Dans ce kit</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>see its page</source>
            <translation>voir sa page</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Start Glassbox, and open Models.</source>
            <translation>Démarrez Glassbox, et ouvrez Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Press “Workshop pack”, then “Import a pack”, and choose this folder.</source>
            <translation>Cliquez sur « Kit d'atelier », puis sur « Importer un kit », et choisissez ce dossier.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Wait until every model is checked and copied. Then the stick can go to the next person.</source>
            <translation>Attendez que chaque modèle soit vérifié et copié. La clé peut alors passer à la personne suivante.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Pick a model in the list, press Load, and chat.</source>
            <translation>Choisissez un modèle dans la liste, cliquez sur Charger, et discutez.</translation>
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
            <translation>Modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>License</source>
            <translation>Licence</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Made on {made}.</source>
            <translation>Fait le {made}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In this pack:
{told}</source>
            <translation>Dans ce kit :
{told}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>, license: {terms}</source>
            <translation>, licence : {terms}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>{folder} is full. Nothing half-written was left there.</source>
            <translation>{folder} est plein. Il n'y reste rien d'à moitié écrit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>{folder} can't be written to: {reason}.</source>
            <translation>Impossible d'écrire dans {folder} : {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>Choose at least one model for the pack.</source>
            <translation>Choisissez au moins un modèle pour le kit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>This needs {needed}, and {free} are free in {folder}. Make room, or take fewer models.</source>
            <translation>Cela demande {needed}, et {free} sont libres dans {folder}. Faites de la place, ou prenez moins de modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>A file is too large for this stick's file system (FAT32 takes 4 GB at most). Format the stick as exFAT, or take smaller models.</source>
            <translation>Un fichier est trop grand pour le système de fichiers de cette clé (FAT32 accepte 4 Go au plus). Formatez la clé en exFAT, ou prenez des modèles plus petits.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <location filename="../../desktop/services/library.py" />
            <source>There is no folder {folder}.</source>
            <translation>Le dossier {folder} est introuvable.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/projectors.py" />
            <source>This model can't see pictures: no image encoder (a file with mmproj in its name) lies beside it. Models that see come with one.</source>
            <translation>Ce modèle ne voit pas les images : aucun encodeur d'images (un fichier avec mmproj dans son nom) ne se trouve à côté. Les modèles qui voient sont fournis avec le leur.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/projectors.py" />
            <source>This model can't see pictures: the image encoder in its folder, {others}, belongs to another model.</source>
            <translation>Ce modèle ne voit pas les images : l'encodeur d'images dans son dossier, {others}, appartient à un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/quantized_types.py" />
            <source>This version of llama.cpp can't write models in the type {name!r}. It can write {writable}.</source>
            <translation>Cette version de llama.cpp ne sait pas écrire de modèle dans le type {name!r}. Elle sait écrire {writable}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{name} is too large: it has {size}, and Glassbox reads up to {most} of such a file. Choose a smaller one.</source>
            <translation>{name} est trop grand : il fait {size}, et Glassbox lit jusqu'à {most} d'un tel fichier. Choisissez-en un plus petit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{name} is too large: Glassbox reads up to {most} of such a file. Choose a smaller one.</source>
            <translation>{name} est trop grand : Glassbox lit jusqu'à {most} d'un tel fichier. Choisissez-en un plus petit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>You have no permission to read {shown}.</source>
            <translation>Vous n'avez pas le droit de lire {shown}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} can't be read: {reason}.</source>
            <translation>Impossible de lire {shown} : {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>There is no file {shown}.</source>
            <translation>Le fichier {shown} est introuvable.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>it is no ordinary file</source>
            <translation>ce n'est pas un fichier ordinaire</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} is a folder, not a model file.</source>
            <translation>{shown} est un dossier, pas un fichier de modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} is not an ordinary file.</source>
            <translation>{shown} n'est pas un fichier ordinaire.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>{path} can't be written.</source>
            <translation>Impossible d'écrire {path}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <source>This recording was saved by another version of Glassbox (format {version}; this one reads format {version_2}). Record it again.</source>
            <translation>Cet enregistrement vient d'une autre version de Glassbox (format {version} ; celle-ci lit le format {version_2}). Refaites l'enregistrement.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <source>{name} is not a whole recording: it is something else, or a part of it is missing.</source>
            <translation>{name} n'est pas un enregistrement complet : c'est autre chose, ou il en manque une partie.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/schemes.py" />
            <source>{name} holds no numbers.</source>
            <translation>{name} ne contient aucun nombre.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/schemes.py" />
            <source>{name} can't be measured: {wrong:,} of them are no numbers (NaN or infinity), and a scale has to reach to the largest. The model's file is damaged, or its weights are.</source>
            <extracomment>For one: {name} can't be measured: {wrong:,} of them is no number (NaN or infinity), and a scale has to reach to the largest. The model's file is damaged, or its weights are.</extracomment>
            <translation>
                <numerusform>Impossible de mesurer {name} : {wrong:,} valeur n'est pas un nombre (NaN ou infini), et une échelle doit aller jusqu'à la plus grande. Le fichier du modèle est endommagé, ou ses poids le sont.</numerusform>
                <numerusform>Impossible de mesurer {name} : {wrong:,} valeurs ne sont pas des nombres (NaN ou infini), et une échelle doit aller jusqu'à la plus grande. Le fichier du modèle est endommagé, ou ses poids le sont.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/session_plan.py" />
            <source>{name} is not a session plan of Glassbox.</source>
            <translation>{name} n'est pas un plan de séance de Glassbox.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/session_plan.py" />
            <source>{unknown} experiments of this plan are not known to this version.</source>
            <extracomment>For one: One experiment of this plan is not known to this version.</extracomment>
            <translation>
                <numerusform>Une expérience de ce plan est inconnue de cette version.</numerusform>
                <numerusform>{unknown} expériences de ce plan sont inconnues de cette version.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/session_plan.py" />
            <source>The plan can't be saved as {path}.</source>
            <translation>Impossible d'enregistrer le plan sous {path}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/set_aside.py" />
            <source>Where Glassbox keeps its files, something else had their names. It was renamed, and is untouched: {names}.</source>
            <translation>Là où Glassbox garde ses fichiers, autre chose portait leurs noms. Cela a été renommé et reste intact : {names}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/settings.py" />
            <source>The settings file was damaged. Glassbox starts with its defaults and keeps the old file as {name}.</source>
            <translation>Le fichier des réglages était endommagé. Glassbox démarre avec ses réglages d'origine et garde l'ancien fichier sous le nom {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/settings.py" />
            <source>The settings file may not be read. Glassbox starts with its defaults and keeps the old file as {name}.</source>
            <translation>Le fichier des réglages ne peut pas être lu. Glassbox démarre avec ses réglages d'origine et garde l'ancien fichier sous le nom {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/settings.py" />
            <source>The settings file {path} can't be read. Glassbox starts with its defaults.</source>
            <translation>Impossible de lire le fichier des réglages {path}. Glassbox démarre avec ses réglages d'origine.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/shipped.py" />
            <source>A part of Glassbox is missing or damaged: {name}. Install Glassbox again; what you have made with it stays.</source>
            <translation>Une partie de Glassbox manque ou est endommagée : {name}. Réinstallez Glassbox ; ce que vous avez fait avec reste.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>As the name says; how many experts there are, and how large, it doesn't say.</source>
            <translation>D'après le nom ; combien il y a d'experts, et de quelle taille, il ne le dit pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Counted in the model's file.</source>
            <translation>Compté dans le fichier du modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Type a size that says how a mixture is made, such as 8x7B or 57B-A14B.</source>
            <translation>Saisissez une taille qui dit comment un modèle MoE est fait, comme 8x7B ou 57B-A14B.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>{name}, scaled to {size:g}B</source>
            <translation>{name}, ramené à {size:g}B</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Estimated: experts as the feed-forward parts of {like}, {used} for a token.</source>
            <translation>Estimé : des experts comme les parties feed-forward de {like}, {used} par token.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>{name} has no experts.</source>
            <translation>{name} n'a pas d'experts.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>How many weights of {name} work on a token can't be told from its file.</source>
            <translation>Le fichier de {name} ne permet pas de dire combien de poids travaillent sur un token.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>The published shape of {name}.</source>
            <translation>La forme publiée de {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source> Close to it: {near}.</source>
            <translation> Noms proches : {near}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The file has no tensor named {name!r}.{hint}</source>
            <translation>Le fichier n'a pas de tenseur nommé {name!r}.{hint}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The file {name} has changed since it was opened. Choose it again.</source>
            <translation>Le fichier {name} a changé depuis son ouverture. Choisissez-le à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} is of the type {type}, which this version of Glassbox can't read.</source>
            <translation>Le tenseur {name} est du type {type}, que cette version de Glassbox ne sait pas lire.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} holds no weights.</source>
            <translation>Le tenseur {name} ne contient aucun poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} has the blocks 0 to {blocks:,}.</source>
            <translation>Le tenseur {name} a les blocs 0 à {blocks:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/training_data.py" />
            <source>The training data of the demo models is not here: this copy of Glassbox was made without them.</source>
            <translation>Les données d'entraînement des modèles de démonstration ne sont pas ici : cette copie de Glassbox a été faite sans elles.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/training_data.py" />
            <source>The file with the training data of the demo models is damaged. Install Glassbox again to get it back.</source>
            <translation>Le fichier des données d'entraînement des modèles de démonstration est endommagé. Réinstallez Glassbox pour le retrouver.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} kB</source>
            <translation>{value} ko</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} MB</source>
            <translation>{value} Mo</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} GB</source>
            <translation>{value} Go</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} TB</source>
            <translation>{value} To</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value} PB</source>
            <translation>{value} Po</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{count} seconds</source>
            <extracomment>For one: {count} second</extracomment>
            <translation>
                <numerusform>{count} seconde</numerusform>
                <numerusform>{count} secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{count:,} tokens</source>
            <extracomment>For one: {count:,} token</extracomment>
            <translation>
                <numerusform>{count:,} token</numerusform>
                <numerusform>{count:,} tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{size} bytes</source>
            <extracomment>For one: 1 byte</extracomment>
            <translation>
                <numerusform>{size} octet</numerusform>
                <numerusform>{size} octets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{hours} hours</source>
            <extracomment>For one: {hours} hour</extracomment>
            <translation>
                <numerusform>{hours} heure</numerusform>
                <numerusform>{hours} heures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{minutes} minutes</source>
            <extracomment>For one: {minutes} minute</extracomment>
            <translation>
                <numerusform>{minutes} minute</numerusform>
                <numerusform>{minutes} minutes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{rate:,.0f} tokens/s</source>
            <translation>{rate:,.0f} tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{rate:.1f} tokens/s</source>
            <translation>{rate:.1f} tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>kB</source>
            <translation>ko</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>MB</source>
            <translation>Mo</translation>
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>GB</source>
            <translation>Go</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Fewer than {fewest} answers are too few for a verdict.</source>
            <translation>Moins de {fewest} réponses, c'est trop peu pour un verdict.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>({low} to {high})</source>
            <translation>(de {low} à {high})</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>another token at {value} of the places {between}</source>
            <translation>un autre token à {value} des endroits {between}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{reader} differs from {writer}: it would pick {rate}.</source>
            <translation>{reader} diffère de {writer} : il choisirait {rate}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>({low} to {high} of such answers)</source>
            <translation>(de {low} à {high} de telles réponses)</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>At {count:,} of the {apart:,} places where {reader} would pick another, both expected nearly the same (KL below {nearly})</source>
            <translation>À {count:,} des {apart:,} endroits où {reader} choisirait autre chose, les deux attendaient presque la même chose (KL sous {nearly})</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/verdict.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} would have picked the same token in {same} of {tokens} places.</source>
            <extracomment>For one: {reader} would have picked the same token in {same} of {tokens} place.</extracomment>
            <translation>
                <numerusform>{reader} aurait choisi le même token {same} fois sur {tokens}.</numerusform>
                <numerusform>{reader} aurait choisi le même token {same} fois sur {tokens}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Over these {count} answers {reader} and {writer} can't be told apart.</source>
            <translation>Sur ces {count} réponses, rien ne distingue {reader} de {writer}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Over these {count} answers {reader} and {writer} can hardly be told apart: {reader} would pick {rate}.</source>
            <translation>Sur ces {count} réponses, presque rien ne distingue {reader} de {writer} : {reader} choisirait {rate}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{reader} clearly differs from {writer}: it would pick {rate}.</source>
            <translation>{reader} diffère nettement de {writer} : il choisirait {rate}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{same} of {count} answers would be the same to the last token {range_of_such}.</source>
            <translation>{same} réponses sur {count} seraient les mêmes jusqu'au dernier token {range_of_such}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>It rests on {tokens:,} tokens of {count} answers that {writer} wrote at temperature 0; intervals are 95 %.</source>
            <translation>Cela repose sur {tokens:,} tokens de {count} réponses que {writer} a écrites à la température 0 ; intervalles à 95 %.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{places}: mostly a toss-up, not less understanding.</source>
            <translation>{places} : surtout du pile ou face, pas une moins bonne compréhension.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{places}: at most of them its expectations themselves are off.</source>
            <translation>{places} : à la plupart d'entre eux, ce sont ses attentes mêmes qui sont à côté.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Mean KL {value:.3f} nats ({low:.3f} to {high:.3f}).</source>
            <translation>KL moyenne : {value:.3f} nat (de {low:.3f} à {high:.3f}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes was damaged. Glassbox begins a new one, and keeps the old one as {name}.</source>
            <translation>Le fichier des votes était endommagé. Glassbox en commence un nouveau, et garde l'ancien sous le nom {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>{reason}. New votes last only until Glassbox is closed.</source>
            <translation>{reason}. Les nouveaux votes ne durent que jusqu'à la fermeture de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes can't be used</source>
            <translation>Le fichier des votes est inutilisable</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The votes were kept by a newer Glassbox, and this one leaves them</source>
            <translation>Les votes viennent d'un Glassbox plus récent, et celui-ci n'y touche pas</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>Votes can't be kept in {parent}</source>
            <translation>Impossible de garder les votes dans {parent}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes is damaged</source>
            <translation>Le fichier des votes est endommagé</translation>
        </message>
        <message>
            <location filename="../../desktop/core/words.py" />
            <source>{first} or {last}</source>
            <translation>{first} ou {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/words.py" />
            <source>{name}: {text}</source>
            <comment>what is said of something</comment>
            <translation>{name} : {text}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/words.py" />
            <source>; </source>
            <comment>between the parts of a sentence</comment>
            <translation> ; </translation>
        </message>
    </context>
    <context>
        <name>core/contamination</name>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <location filename="../../desktop/core/contamination/corpus.py" />
            <source>it is no text</source>
            <translation>ce n'est pas du texte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>Parquet files can't be read here; save it as JSON lines or CSV</source>
            <translation>les fichiers Parquet ne peuvent pas être lus ici ; enregistrez-le en lignes JSON ou en CSV</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>it can't be read to its end ({error})</source>
            <translation>impossible de le lire jusqu'au bout ({error})</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>it is too large for a JSON file; save it as JSON lines</source>
            <translation>il est trop grand pour un fichier JSON ; enregistrez-le en lignes JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>{name} can't be searched: {reason}.</source>
            <translation>Impossible de chercher dans {name} : {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>None of the {unread} files in {name} can be searched: {reason}.</source>
            <translation>Impossible de chercher dans les {unread} fichiers que contient {name} : {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>Runs of 1 to {longest_ngram:,} words can be looked for, not of {ngram:,}.</source>
            <translation>On peut chercher des suites de 1 à {longest_ngram:,} mots, pas de {ngram:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>The system has ended the search, which happens when memory runs out. Close other programs and try again.</source>
            <translation>Le système a mis fin à la recherche, ce qui arrive quand la mémoire vient à manquer. Fermez d'autres programmes et réessayez.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/corpus.py" />
            <source>The folder {name} is empty: there is no text in it.</source>
            <translation>Le dossier {name} est vide : il ne contient aucun texte.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <location filename="../../desktop/core/text_file.py" />
            <source>{name} is no text in UTF-8.</source>
            <translation>{name} n'est pas du texte en UTF-8.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} has no column with the head question, so it isn't clear which one has the questions.</source>
            <translation>{name} n'a pas de colonne intitulée question : on ne sait donc pas laquelle contient les questions.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>The folder {name} has no files of questions ({endings}).</source>
            <translation>Le dossier {name} ne contient aucun fichier de questions ({endings}).</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} is too large for a file of questions.</source>
            <translation>{name} est trop grand pour un fichier de questions.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} is no sound CSV file: line {line_num} can't be read.</source>
            <translation>{name} n'est pas un fichier CSV correct : impossible de lire la ligne {line_num}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{where} is no sound JSON.</source>
            <translation>{where} : ce n'est pas du JSON correct.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} can't be read here: it is a parquet file.</source>
            <translation>Impossible de lire {name} ici : c'est un fichier Parquet.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name}, line {line_num}</source>
            <translation>{name}, ligne {line_num}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name}, line {number}</source>
            <translation>{name}, ligne {number}</translation>
        </message>
    </context>
    <context>
        <name>core/names</name>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>{claimed} times {experts}</source>
            <translation>{claimed} × {experts}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights, and the file has {parameters}.</source>
            <translation>Nombre de poids : le nom annonce {told}, et le fichier en contient {parameters}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights, but the file has {parameters}.</source>
            <translation>Nombre de poids : le nom annonce {told}, mais le fichier en contient {parameters}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights for each token, and the file uses {found}.</source>
            <translation>Poids par token : le nom annonce {told}, et le fichier en utilise {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights for each token, but the file uses {found}.</source>
            <translation>Poids par token : le nom annonce {told}, mais le fichier en utilise {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {experts} experts, and the file has {found}.</source>
            <translation>Experts : le nom en annonce {experts}, et le fichier en contient {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {experts} experts, but the file has {found}.</source>
            <translation>Experts : le nom en annonce {experts}, mais dans le fichier : {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {named}, and so does the file.</source>
            <translation>Le nom dit {named}, et le fichier aussi.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {named}, but the file says {found}.</source>
            <translation>Le nom dit {named}, mais le fichier dit {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {claimed:,} tokens of context, and the file says {found:,}.</source>
            <translation>Le nom annonce {claimed:,} tokens de contexte, et le fichier {found:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {claimed:,} tokens of context, but the file says {found:,}.</source>
            <translation>Le nom annonce {claimed:,} tokens de contexte, mais le fichier {found:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>{name} models are built by the plan that the file names, {found}.</source>
            <translation>Les modèles {name} sont construits sur le plan qu'indique le fichier, {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {name}, but the file is built as {found}.</source>
            <translation>Le nom dit {name}, mais le fichier est construit comme {found}.</translation>
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
            <translation>Poids</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says that {claimed} weights work on a token, but the file has no experts: all of its weights do.</source>
            <translation>D'après le nom, {claimed} de poids travaillent sur un token, mais le fichier n'a pas d'experts : tous ses poids travaillent.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>Active weights</source>
            <translation>Poids actifs</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/experts/pane.py" />
            <source>Experts</source>
            <translation>Experts</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/quantization/pane.py" />
            <source>Quantization</source>
            <translation>Quantification</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>Architecture</source>
            <translation>Architecture</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>all</source>
            <translation>tous</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>What its makers call it. Glassbox does not know this family.</source>
            <translation>Le nom que lui donnent ses créateurs. Glassbox ne connaît pas cette famille.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>No rule explains this word. Often it is a name that the makers chose.</source>
            <translation>Aucune règle n'explique ce mot. Souvent, c'est un nom choisi par les créateurs.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A family of models by {maker}.</source>
            <translation>Une famille de modèles créée par {maker}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>By {maker}, who trained the base further or built on it.</source>
            <translation>Créé par {maker}, à partir de la base : entraînement prolongé, ou modèle construit sur elle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Another family{maker}. The name does not say how it was used; often to teach.</source>
            <translation>Une autre famille{maker}. Le nom ne dit pas comment elle a servi ; souvent, comme professeur.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>The teacher{maker}: it was trained on what this model wrote.</source>
            <translation>Le professeur{maker} : l'entraînement s'est fait sur ce que ce modèle a écrit.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Version {version}. A higher one is newer, not larger.</source>
            <translation>Version {version}. Un nombre plus élevé veut dire plus récent, pas plus grand.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Revision {revision} of what its makers made from the base.</source>
            <translation>Révision {revision} de ce que ses créateurs ont tiré de la base.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A line of models by {maker}, made from other families' models.</source>
            <translation>Une lignée de modèles créée par {maker} à partir de modèles d'autres familles.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A family by {maker}, whose weights are not published.</source>
            <translation>Une famille créée par {maker}, dont les poids ne sont pas publiés.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A name that its makers gave to what they made from the base.</source>
            <translation>Un nom que ses créateurs ont donné à ce qu'ils ont tiré de la base.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>, by {maker}</source>
            <translation>, par {maker}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>January</source>
            <translation>janvier</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>February</source>
            <translation>février</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>March</source>
            <translation>mars</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>April</source>
            <translation>avril</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>May</source>
            <translation>mai</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>June</source>
            <translation>juin</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>July</source>
            <translation>juillet</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>August</source>
            <translation>août</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>September</source>
            <translation>septembre</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>October</source>
            <translation>octobre</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>November</source>
            <translation>novembre</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>December</source>
            <translation>décembre</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{n:,.4g} trillion</source>
            <extracomment>For one: {n:,.4g} trillion</extracomment>
            <translation>
                <numerusform>{n:,.4g} mille milliards</numerusform>
                <numerusform>{n:,.4g} mille milliards</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{month} {day}</source>
            <comment>a date without its year</comment>
            <translation>{day} {month}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{month} {day}, {year}</source>
            <comment>a date</comment>
            <translation>{day} {month} {year}</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{number:,.4g} thousand</source>
            <translation>{number:,.4g} milliers</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{n:,.4g} million</source>
            <extracomment>For one: {n:,.4g} million</extracomment>
            <translation>
                <numerusform>{n:,.4g} million</numerusform>
                <numerusform>{n:,.4g} millions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{n:,.4g} billion</source>
            <extracomment>For one: {n:,.4g} billion</extracomment>
            <translation>
                <numerusform>{n:,.4g} milliard</numerusform>
                <numerusform>{n:,.4g} milliards</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the smallest mixture</source>
            <translation>le plus petit mélange</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>a very small mixture</source>
            <translation>un très petit mélange</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the small mixture: a little less exact</source>
            <translation>le petit mélange : un peu moins exact</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the usual mixture: more bits where they matter</source>
            <translation>le mélange courant : davantage de bits là où ils comptent</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the large mixture: a little more exact</source>
            <translation>le grand mélange : un peu plus exact</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>an extra large mixture: more exact in some layers</source>
            <translation>un très grand mélange : plus exact dans certaines couches</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>a mixture with more bits in some layers</source>
            <translation>un mélange avec davantage de bits dans certaines couches</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{bits} bits a weight</source>
            <extracomment>For one: {bits} bit a weight</extracomment>
            <translation>
                <numerusform>{bits} bit par poids</numerusform>
                <numerusform>{bits} bits par poids</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each}.</source>
            <translation>Environ {of_each}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{name}-bit floating-point numbers: not rounded further.</source>
            <translation>Nombres à virgule flottante de {name} bits : pas d'arrondi de plus.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>A detail of the rounding, such as how many weights share a scale.</source>
            <translation>Un détail de l'arrondi, comme le nombre de poids qui partagent une échelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source> UD: Unsloth's recipe, which gives each layer its own number of bits.</source>
            <translation> UD : la recette d'Unsloth, qui donne à chaque couche son propre nombre de bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each}, {kind}.</source>
            <translation>Environ {of_each}, {kind}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each} in blocks of 256{after}.</source>
            <translation>Environ {of_each}, en blocs de 256{after}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{of_each}, with a scale for each block.</source>
            <translation>{of_each}, avec une échelle par bloc.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Three values a weight (minus, zero, plus), about 2 bits.</source>
            <translation>Trois valeurs par poids (moins, zéro, plus), environ 2 bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{name}-bit floating-point numbers that share a scale in blocks of 32.</source>
            <translation>Nombres à virgule flottante de {name} bits, qui partagent une échelle par blocs de 32.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>4-bit floating-point numbers that share a scale in blocks of 16.</source>
            <translation>Nombres à virgule flottante de 4 bits, qui partagent une échelle par blocs de 16.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>16-bit numbers with the range of 32, as most models are trained: not rounded.</source>
            <translation>Nombres de 16 bits avec l'étendue de 32, comme à l'entraînement de la plupart des modèles : pas d'arrondi.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{bits} bits a weight.</source>
            <translation>{bits} bits par poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>taken from a table of patterns</source>
            <translation>pris dans une table de motifs</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>on a curved scale</source>
            <translation>sur une échelle courbe</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{of_each}, with a scale and a lowest value for each block.</source>
            <translation>{of_each}, avec une échelle et une valeur minimale par bloc.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Whole numbers of {int} bits.</source>
            <translation>Nombres entiers de {int} bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Weights of {w} bits, and {a} bits for what runs through.</source>
            <translation>Poids de {w} bits, et {a} bits pour ce qui les traverse.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{mlc} bits a weight, as the MLC engine packs them.</source>
            <translation>{mlc} bits par poids, au format du moteur MLC.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Three values a weight, which is 1.58 bits, from its training on.</source>
            <translation>Trois valeurs par poids, soit 1,58 bit, dès l'entraînement.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{fp}-bit floating-point numbers.</source>
            <translation>Nombres à virgule flottante de {fp} bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>A date, read as {said}.</source>
            <translation>Une date : {said}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>How far its training had come when these weights were saved.</source>
            <translation>Le point où en était l'entraînement quand ces poids ont été enregistrés.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>Published on the Hub by {who}.</source>
            <translation>Publié sur le Hub par {who}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>File {number} of {count}: the model is split, and all of them belong together.</source>
            <translation>Fichier {number} sur {count} : le modèle est découpé, et tous vont ensemble.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>Made or published by {name}.</source>
            <translation>Fait ou publié par {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>{count} experts, each as in a model of {each} weights. They share some parts, so all together are fewer than {count} times that.</source>
            <translation>{count} experts, chacun comme dans un modèle de {each} de poids. Ils partagent certaines parties, le total est donc inférieur à {count} fois ce nombre.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights work on each token; the others rest.</source>
            <translation>Environ {value} de poids travaillent sur chaque token ; les autres se reposent.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Effective: it computes like a model of {value}, but the file holds more.</source>
            <translation>Effectif : il calcule comme un modèle de {value} de poids, mais le fichier en contient davantage.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>{count} experts in a layer, of which a router picks a few for each token.</source>
            <translation>{count} experts par couche, parmi lesquels un routeur en choisit quelques-uns pour chaque token.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Keeps up to about {tokens:,} tokens in view at once.</source>
            <translation>Garde en vue jusqu'à environ {tokens:,} tokens à la fois.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights, all together.</source>
            <translation>Environ {value} de poids en tout.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Trained on about {value} tokens of text.</source>
            <translation>Entraîné sur environ {value} de tokens de texte.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights.</source>
            <translation>Environ {value} de poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Mixed from {count} models of {each} weights.</source>
            <translation>Mélange de {count} modèles de {each} de poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Mixed from {count} models of {each}.</source>
            <translation>Mélange de {count} modèles de {each}.</translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights work on each token.</source>
            <translation>Environ {value} de poids travaillent sur chaque token.</translation>
        </message>
    </context>
    <context>
        <name>engine</name>
        <message>
            <location filename="../../desktop/engine/activations.py" />
            <source>No text is multiplied with {tensor} in this model: it is looked up, or scales what passes by. Choose a matrix, such as one of attn_q or ffn_down.</source>
            <translation>Aucun texte n'est multiplié par {tensor} dans ce modèle : c'est une table où l'on cherche, ou une échelle pour ce qui passe. Choisissez une matrice, par exemple attn_q ou ffn_down.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/bandwidth.py" />
            <source>There is too little free memory to measure how fast it is. Close other programs and try again.</source>
            <translation>Il y a trop peu de mémoire libre pour en mesurer la vitesse. Fermez d'autres programmes et réessayez.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/child.py" />
            <source>Something went wrong inside the engine. The log has the details.</source>
            <translation>Quelque chose s'est mal passé dans le moteur. Le journal donne les détails.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>There is no model to compare with.</source>
            <translation>Il n'y a pas de modèle à comparer.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>Pieces of {context_length} tokens are too short to compare on: at least {shortest_context} are needed.</source>
            <translation>Des morceaux de {context_length} tokens sont trop courts pour comparer : il en faut au moins {shortest_context}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>This text has {tokens:,} tokens, and pieces of {length:,} are compared. Take a longer text, or shorter pieces.</source>
            <translation>Ce texte a {tokens:,} tokens, et on compare des morceaux de {length:,}. Prenez un texte plus long, ou des morceaux plus courts.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>Nothing in this text can be compared on.</source>
            <translation>Rien dans ce texte ne permet de comparer.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/compare_tokens.py" />
            <source>These models cut a text into different tokens, so what they predict can't be compared. Compare models of one family, or the same model in two precisions.</source>
            <translation>Ces modèles découpent un texte en tokens différents : on ne peut pas comparer ce qu'ils prédisent. Comparez des modèles d'une même famille, ou le même modèle en deux précisions.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>The image encoder {name} belongs to another model.</source>
            <translation>L'encodeur d'images {name} appartient à un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>llama.cpp can't load the image encoder {name}: it may be damaged, or of a kind that this version doesn't know. Get the file again.</source>
            <translation>llama.cpp ne peut pas charger l'encodeur d'images {name} : il est peut-être endommagé, ou d'une sorte que cette version ne connaît pas. Récupérez le fichier à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This model hears, but doesn't see: its encoder file is for sound.</source>
            <translation>Ce modèle entend, mais ne voit pas : son fichier d'encodeur est pour le son.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>The image encoder needs about {need} more, and {free} are free. A smaller context leaves more.</source>
            <translation>L'encodeur d'images demande environ {need} de plus, et {free} sont libres. Un contexte plus petit en laisse davantage.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This picture has {count:,} tokens in one piece, and this model must read them at once: {ubatch} fit. A smaller picture may work.</source>
            <translation>Cette image a {count:,} tokens d'un seul tenant, et ce modèle doit les lire d'un coup : {ubatch} tiennent. Une image plus petite peut convenir.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This picture has no pixels.</source>
            <translation>Cette image n'a pas de pixels.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This model's image encoder can't read this picture. Its shape may be too far from a square.</source>
            <translation>L'encodeur d'images de ce modèle ne peut pas lire cette image. Sa forme est peut-être trop loin d'un carré.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/generate.py" />
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>The model computed something that is not a number: its file is probably damaged. Get it again, or pick another model.</source>
            <translation>Le modèle a calculé quelque chose qui n'est pas un nombre : son fichier est probablement endommagé. Récupérez-le à nouveau, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>This version doesn't know the type {type_name}.</source>
            <translation>Cette version ne connaît pas le type {type_name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>llama.cpp has no way to turn the type {type_name} into weights.</source>
            <translation>llama.cpp n'a aucun moyen de changer le type {type_name} en poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>{type_name} can't be made of single blocks.</source>
            <translation>{type_name} ne peut pas se faire de blocs isolés.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>{type_name} takes {block_size} weights at a time.</source>
            <translation>{type_name} prend {block_size} poids à la fois.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>Some of these weights are no numbers, so they can't be stored with fewer bits.</source>
            <translation>Certains de ces poids ne sont pas des nombres : on ne peut pas les enregistrer en moins de bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>Pieces of {context_length} tokens are too short: at least {shortest_context} are needed.</source>
            <translation>Des morceaux de {context_length} tokens sont trop courts : il en faut au moins {shortest_context}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>This text has {tokens:,} tokens. To measure what matters to a model, at least {length:,} are needed: take a longer text.</source>
            <translation>Ce texte a {tokens:,} tokens. Pour mesurer ce qui compte pour un modèle, il en faut au moins {length:,} : prenez un texte plus long.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>This model computes no numbers on this text, so its file must be damaged. Get it again, or pick another model.</source>
            <translation>Ce modèle ne calcule aucun nombre sur ce texte, son fichier doit donc être endommagé. Récupérez-le à nouveau, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/kept_scores.py" />
            <source>The memory doesn't hold both models at once, and there is no room on the disk for what the first one predicts ({reason}). Free some, or compare on a shorter text.</source>
            <translation>La mémoire ne peut pas contenir les deux modèles à la fois, et le disque n'a pas la place pour ce que prédit le premier ({reason}). Libérez de la place, ou comparez sur un texte plus court.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/llama_engine.py" />
            <source>This model is not loaded. Load it first.</source>
            <translation>Ce modèle n'est pas chargé. Chargez-le d'abord.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>A smaller context needs less.</source>
            <translation>Un contexte plus petit demande moins.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>Pick a smaller model, or the same one with fewer bits per weight.</source>
            <translation>Choisissez un modèle plus petit, ou le même avec moins de bits par poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model needs about {total} of memory: {weights} of weights, {kv_cache} for {context_length:,} tokens of context, {compute} to work in. {free} are free. {advice}</source>
            <translation>Ce modèle demande environ {total} de mémoire : {weights} pour les poids, {kv_cache} pour {context_length:,} tokens de contexte, {compute} pour calculer. {free} sont libres. {advice}</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This file is of the architecture "{architecture}", which this version of llama.cpp does not know. A newer Glassbox may; or pick another model.</source>
            <translation>Ce fichier est de l'architecture « {architecture} », que cette version de llama.cpp ne connaît pas. Un Glassbox plus récent la connaît peut-être ; sinon, choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>There was not enough memory for this model. Fewer GPU layers may help.</source>
            <translation>Il n'y avait plus assez de mémoire pour ce modèle. Moins de couches sur le GPU peuvent aider.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>Some of this file's weights are damaged (impossible values). Get the file again, or pick another model.</source>
            <translation>Certains poids de ce fichier sont endommagés (valeurs impossibles). Récupérez le fichier à nouveau, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <location filename="../../desktop/engine/quantize.py" />
            <source>it gave no reason</source>
            <translation>il n'a pas dit pourquoi</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>llama.cpp can't load this file: {reason}. Get the file again, or pick another model.</source>
            <translation>llama.cpp ne peut pas charger ce fichier : {reason}. Récupérez le fichier à nouveau, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>llama.cpp can't make a context of {context_length:,} tokens for this model: {reason}. A smaller context may work.</source>
            <translation>llama.cpp ne peut pas créer un contexte de {context_length:,} tokens pour ce modèle : {reason}. Un contexte plus petit peut convenir.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>How many experts this model uses can't be changed: it has none, or each of its layers uses its own number.</source>
            <translation>On ne peut pas changer le nombre d'experts de ce modèle : il n'en a pas, ou chacune de ses couches a son propre nombre.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model's router can take 1 to {most:,} experts for a token, not {experts_used:,}.</source>
            <translation>Le routeur de ce modèle peut prendre de 1 à {most:,} experts par token, pas {experts_used:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model reads a text as a whole, as for embeddings or translation: it can't go on writing. Pick a model that was made for chat.</source>
            <translation>Ce modèle lit un texte d'un bloc, comme pour un plongement (embedding) ou une traduction : il ne peut pas écrire la suite. Choisissez un modèle fait pour discuter.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This file's weights are damaged: the model computes no numbers with them. Get the file again, or pick another model.</source>
            <translation>Les poids de ce fichier sont endommagés : le modèle ne calcule aucun nombre avec eux. Récupérez le fichier à nouveau, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/loglikelihood.py" />
            <source>There are no options to choose from.</source>
            <translation>Il n'y a pas de réponses parmi lesquelles choisir.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>llama.cpp could not process these {tokens:,} tokens (code {result}). A shorter text or a smaller context may work.</source>
            <translation>llama.cpp n'a pas pu traiter ces {tokens:,} tokens (code {result}). Un texte plus court ou un contexte plus petit peut convenir.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>llama.cpp gave no scores for these tokens.</source>
            <translation>llama.cpp n'a donné aucun score pour ces tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>llama.cpp gave no scores for the last token.</source>
            <translation>llama.cpp n'a donné aucun score pour le dernier token.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>This text is too long to be cut into tokens.</source>
            <translation>Ce texte est trop long pour être découpé en tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This model has no chat template: it was trained to continue a text, not to answer. Pick a model whose name says Instruct, Chat or it.</source>
            <translation>Ce modèle n'a pas de gabarit de conversation : il a été entraîné à continuer un texte, pas à répondre. Choisissez un modèle dont le nom dit Instruct, Chat ou it.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>it leaves the pictures out</source>
            <translation>il laisse les images de côté</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This answer was written by another model. Only the one that wrote it can go on.</source>
            <translation>Cette réponse a été écrite par un autre modèle. Seul celui qui l'a écrite peut continuer.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>There is no message to answer: write something.</source>
            <translation>Il n'y a pas de message auquel répondre : écrivez quelque chose.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>Nothing more can be left out.</source>
            <translation>On ne peut rien laisser de plus de côté.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This text is more than {most:,} tokens long, and no more fit: the context holds {context_length:,}, and the answer needs some of them. Shorten the text, or load the model with a larger context.</source>
            <translation>Ce texte fait plus de {most:,} tokens, et il n'en tient pas davantage : le contexte en contient {context_length:,}, et la réponse en a besoin d'une partie. Raccourcissez le texte, ou chargez le modèle avec un contexte plus grand.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This text is {tokens:,} tokens long, and {most:,} fit: the context holds {context_length:,}, and the answer needs some of them. Shorten the text, or load the model with a larger context.</source>
            <translation>Ce texte fait {tokens:,} tokens, et {most:,} tiennent : le contexte en contient {context_length:,}, et la réponse en a besoin d'une partie. Raccourcissez le texte, ou chargez le modèle avec un contexte plus grand.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>it makes no text of this conversation</source>
            <translation>il ne tire aucun texte de cette conversation</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>There is no text to continue: write something.</source>
            <translation>Il n'y a pas de texte à continuer : écrivez quelque chose.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>The model's chat template refuses this conversation: {one_line}.</source>
            <translation>Le gabarit de conversation du modèle refuse cette conversation : {one_line}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>this version of llama.cpp does not know the model's architecture</source>
            <translation>cette version de llama.cpp ne connaît pas l'architecture du modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>llama.cpp can't write this model in another type: {reason}.</source>
            <translation>llama.cpp ne peut pas écrire ce modèle dans un autre type : {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>This importance matrix was measured on another model.</source>
            <translation>Cette matrice d'importance a été mesurée sur un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>This type needs an importance matrix: without one the model would be unusable. Choose a larger type, or give an importance matrix.</source>
            <translation>Ce type a besoin d'une matrice d'importance : sans elle, le modèle serait inutilisable. Choisissez un type plus grand, ou donnez une matrice d'importance.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source> {written} were written, and {left} are free there now.</source>
            <translation> {written} ont été écrits, et {left} y sont libres à présent.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>The new file could not be written to its end, most likely because the disk is full.{free} Nothing of it was kept.</source>
            <translation>Le nouveau fichier n'a pas pu être écrit jusqu'au bout, sans doute parce que le disque est plein.{free} Rien n'en a été gardé.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>Some of this model's weights are no numbers, so they can't be stored with fewer bits: the file is damaged. Get it again, or pick another model.</source>
            <translation>Certains poids de ce modèle ne sont pas des nombres, on ne peut donc pas les enregistrer en moins de bits : le fichier est endommagé. Récupérez-le à nouveau, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>llama.cpp stopped while it wrote this model: </source>
            <translation>llama.cpp s'est arrêté pendant l'écriture de ce modèle : </translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>most likely memory ran out.</source>
            <translation>la mémoire a sans doute manqué.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>an internal check failed.</source>
            <translation>un contrôle interne a échoué.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/read_along.py" />
            <source>A model can't read along with itself: load it twice.</source>
            <translation>Un modèle ne peut pas lire en parallèle de lui-même : chargez-le deux fois.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/read_along.py" />
            <source>The model that reads along has room for {context_length:,} tokens, and this answer is longer. Ask for a shorter one.</source>
            <translation>Le modèle qui lit en parallèle a de la place pour {context_length:,} tokens, et cette réponse est plus longue. Demandez-en une plus courte.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The engine could not be started, or was ended while it started. Try again; if it stays so, memory may be short, or Glassbox needs to be installed again.</source>
            <translation>Le moteur n'a pas pu démarrer, ou a été arrêté pendant son démarrage. Réessayez ; si cela continue, la mémoire manque peut-être, ou Glassbox est à réinstaller.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the model was loading</source>
            <translation>pendant le chargement du modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>in mid-answer</source>
            <translation>au milieu d'une réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the router was watched</source>
            <translation>pendant l'observation du routeur</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while an answer was read along</source>
            <translation>pendant la lecture parallèle d'une réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while models were compared</source>
            <translation>pendant la comparaison de modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while smaller copies were measured</source>
            <translation>pendant la mesure des copies allégées</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the text was read</source>
            <translation>pendant la lecture du texte</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the speed was measured</source>
            <translation>pendant la mesure de la vitesse</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the copy was written</source>
            <translation>pendant l'écriture de la copie</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The engine has been started again{kept}.</source>
            <translation>Le moteur a redémarré{kept}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>llama.cpp stopped {when}: an internal check failed.</source>
            <translation>llama.cpp s'est arrêté {when} : un contrôle interne a échoué.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while it was at work</source>
            <translation>en plein travail</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>, and your text is kept</source>
            <translation>, et votre texte est gardé</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The system ended the engine {when}, most likely because memory ran out.</source>
            <translation>Le système a mis fin au moteur {when}, sans doute parce que la mémoire a manqué.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The model's file was changed or became unreadable {when}.</source>
            <translation>Le fichier du modèle a changé ou est devenu illisible {when}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>llama.cpp gave up on this file while loading it: it is probably damaged.</source>
            <translation>llama.cpp a renoncé à ce fichier pendant le chargement : il est probablement endommagé.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{cause} {again} If it happens again, the model's file may be damaged.</source>
            <translation>{cause} {again} Si cela se reproduit, le fichier du modèle est peut-être endommagé.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>Something outside Glassbox ended the engine {when}. {again}</source>
            <translation>Quelque chose d'extérieur à Glassbox a mis fin au moteur {when}. {again}</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{cause} Get the file again, or pick another model.</source>
            <translation>{cause} Récupérez le fichier à nouveau, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{damaged} Get the file again, or pick another model.</source>
            <translation>{damaged} Récupérez le fichier à nouveau, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>This model has no experts, so there is no router to watch: every token passes through all of its weights. Pick a mixture of experts, such as Pebble-1-8x1M-Instruct.</source>
            <translation>Ce modèle n'a pas d'experts, il n'y a donc pas de routeur à observer : chaque token passe par tous ses poids. Choisissez un modèle MoE, comme Pebble-1-8x1M-Instruct.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>The layers of this model take different numbers of experts for a token. Only routers that take the same number in every layer can be watched.</source>
            <translation>Les couches de ce modèle prennent des nombres différents d'experts par token. On ne peut observer que des routeurs qui en prennent le même nombre dans chaque couche.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>There is no token {unknown}: this model's are numbered from 0 to {size:,}.</source>
            <translation>Il n'y a pas de token {unknown} : ceux de ce modèle sont numérotés de 0 à {size:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>This text is {tokens:,} tokens long, and the context holds {context_length:,}. Shorten it, or load the model with a larger context.</source>
            <translation>Ce texte fait {tokens:,} tokens, et le contexte en contient {context_length:,}. Raccourcissez-le, ou chargez le modèle avec un contexte plus grand.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>llama.cpp could not process these {tokens:,} tokens (code {result}).</source>
            <translation>llama.cpp n'a pas pu traiter ces {tokens:,} tokens (code {result}).</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>These questions need {cells:,} tokens of context, about {asked} beside the model, and {free} are free. Ask with fewer examples, or take a smaller model.</source>
            <translation>Ces questions demandent {cells:,} tokens de contexte, environ {asked} en plus du modèle, et {free} sont libres. Donnez moins d'exemples, ou prenez un modèle plus petit.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>llama.cpp could not process these {places:,} tokens (code {result}).</source>
            <translation>llama.cpp n'a pas pu traiter ces {places:,} tokens (code {result}).</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>A measurement needs at least one repetition.</source>
            <translation>Une mesure demande au moins une répétition.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>A batch has at least one token, and a context none or more.</source>
            <translation>Un lot a au moins un token, et un contexte zéro ou plus.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>There are no tokens to measure with.</source>
            <translation>Il n'y a pas de tokens pour mesurer.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>{longest:,} tokens don't fit the context, which holds {context_length:,}. Measure with fewer, or load the model with a larger context.</source>
            <translation>{longest:,} tokens ne tiennent pas dans le contexte, qui en contient {context_length:,}. Mesurez avec moins de tokens, ou chargez le modèle avec un contexte plus grand.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <location filename="../../desktop/engine/templates.py" />
            <source>it asked for too much memory</source>
            <translation>il a demandé trop de mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <source>it calls itself without end</source>
            <translation>il s'appelle lui-même sans fin</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <source>it made a text of more than {text_limit} MB</source>
            <translation>il a produit un texte de plus de {text_limit} Mo</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>This model's chat template does not work: {one_line}. Try another file of the same model, or another model.</source>
            <translation>Le gabarit de conversation de ce modèle ne marche pas : {one_line}. Essayez un autre fichier du même modèle, ou un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>its process ended; it may have asked for too much memory</source>
            <translation>son processus s'est arrêté ; il a peut-être demandé trop de mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>the process that renders it didn't start</source>
            <translation>le processus qui le met en forme n'a pas démarré</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>it took longer than {limit_s:.0f} s</source>
            <translation>il a pris plus de {limit_s:.0f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/tensor_picture.py" />
            <source>This picture would have too many cells.</source>
            <translation>Cette image aurait trop de cellules.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/text_likelihood.py" />
            <source>There is no text to read.</source>
            <translation>Il n'y a pas de texte à lire.</translation>
        </message>
        <message>
            <location filename="../../desktop/engine/together.py" />
            <source>A model can't answer beside itself: load it twice.</source>
            <translation>Un modèle ne peut pas répondre à côté de lui-même : chargez-le deux fois.</translation>
        </message>
    </context>
    <context>
        <name>hub</name>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>file {path} in {repo}</source>
            <translation>fichier {path} dans {repo}</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>{repo!r} is no repository of the Hub: those are called owner/name.</source>
            <translation>{repo!r} n'est pas un dépôt du Hub : leur nom est de la forme propriétaire/nom.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>That isn't a token of the Hub: they begin with hf_.</source>
            <translation>Ce n'est pas un jeton du Hub : ils commencent par hf_.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>answer to this search</source>
            <translation>réponse à cette recherche</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>Offline mode is switched on (HF_HUB_OFFLINE), so the Hugging Face Hub isn't asked. Models that are on this computer work without it.</source>
            <translation>Le mode hors ligne est activé (HF_HUB_OFFLINE) : on n'interroge pas le Hugging Face Hub. Les modèles qui sont sur cet ordinateur marchent sans lui.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>The Hub can't be asked: HF_ENDPOINT is {address}, which is no web address.</source>
            <translation>Le Hub ne peut pas être interrogé : HF_ENDPOINT vaut {address}, qui n'est pas une adresse web.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/fetch.py" />
            <source>The Hub has no checksum of {name}, so nobody could tell whether it arrives whole.</source>
            <translation>Le Hub n'a pas de somme de contrôle pour {name} : personne ne pourrait dire s'il arrive entier.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/fetch.py" />
            <source>The disk has too little room: {needed} are still to come, and {free} are free. Free some space, then try again.</source>
            <translation>Le disque a trop peu de place : {needed} doivent encore arriver, et {free} sont libres. Libérez de la place, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/parquet.py" />
            <source>{name} can't be read as a parquet file. Get it again.</source>
            <translation>Impossible de lire {name} comme fichier Parquet. Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>Nothing can be written to {path}: {reason}.</source>
            <translation>Impossible d'écrire dans {path} : {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>The disk is full. What has arrived of {name} is kept: free some space, then resume.</source>
            <translation>Le disque est plein. Ce qui est arrivé de {name} est gardé : libérez de la place, puis reprenez.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>This disk can't hold a file of {bytes}. Disks in the FAT format, as many USB sticks are, end at 4 GB: choose another folder.</source>
            <translation>Ce disque ne peut pas contenir un fichier de {bytes}. Les disques au format FAT, comme beaucoup de clés USB, s'arrêtent à 4 Go : choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>{name} is being downloaded already, by another window or command.</source>
            <translation>{name} : téléchargement déjà en cours, dans une autre fenêtre ou par une autre commande.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/places.py" />
            <source>The file {path!r} has a name that can't be used on every computer.</source>
            <translation>Le fichier {path!r} porte un nom qui ne convient pas à tous les ordinateurs.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has no {what}, or it is private and needs a token.</source>
            <translation>Introuvable sur le Hub : {what}, ou bien c'est privé et il faut un jeton.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has had too many requests from this network. Try again in {wait}.</source>
            <translation>Le Hub a reçu trop de demandes de ce réseau. Réessayez dans {wait}.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} give it only to people who have asked. Ask for access at {page}, then enter your Hub token and try again.</source>
            <translation>Les auteurs de {what} ne donnent l'accès qu'aux personnes qui l'ont demandé. Demandez l'accès sur {page}, puis saisissez votre jeton du Hub et réessayez.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>There is no connection to the Hugging Face Hub. Models that are on this computer work without it.</source>
            <translation>Il n'y a pas de connexion au Hugging Face Hub. Les modèles qui sont sur cet ordinateur marchent sans lui.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hugging Face Hub doesn't answer. Try again in a moment.</source>
            <translation>Le Hugging Face Hub ne répond pas. Réessayez dans un moment.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The answer didn't come from the Hugging Face Hub. This network may want you to sign in first, in the browser.</source>
            <translation>La réponse ne venait pas du Hugging Face Hub. Ce réseau demande peut-être de s'identifier d'abord, dans le navigateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>This computer is set to use a proxy of a kind that Glassbox can't use, such as SOCKS. Name one that begins with http:// in HTTPS_PROXY.</source>
            <translation>Cet ordinateur est réglé sur un proxy d'un type que Glassbox ne sait pas utiliser, comme SOCKS. Indiquez dans HTTPS_PROXY un proxy qui commence par http://.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The proxy of this network doesn't let Glassbox through to the Hugging Face Hub. It may want a name and a password, which HTTPS_PROXY can hold.</source>
            <translation>Le proxy de ce réseau ne laisse pas Glassbox accéder au Hugging Face Hub. Il demande peut-être un nom et un mot de passe, que HTTPS_PROXY peut contenir.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub's storage doesn't give out {what}. Try again later.</source>
            <translation>Le stockage du Hub ne fournit pas ceci : {what}. Réessayez plus tard.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub answered with an error ({status}).</source>
            <translation>Le Hub a répondu par une erreur ({status}).</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has no {what}.</source>
            <translation>Introuvable sur le Hub : {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has had too many requests from this network. Try again later.</source>
            <translation>Le Hub a reçu trop de demandes de ce réseau. Réessayez plus tard.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} haven't answered your request for access yet. Its page says how it stands: {page}</source>
            <translation>Votre demande d'accès n'a pas encore reçu de réponse : {what}. Sa page dit où elle en est : {page}</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} have declined your request for access. Its page may say why: {page}</source>
            <translation>Votre demande d'accès a été refusée : {what}. Sa page dit peut-être pourquoi : {page}</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} give it only to people who have asked. Ask for access at {page}, then try again.</source>
            <translation>Les auteurs de {what} ne donnent l'accès qu'aux personnes qui l'ont demandé. Demandez l'accès sur {page}, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The connection to the Hugging Face Hub can't be trusted: its certificate is not accepted. A wrong clock or a filter in this network can cause that.</source>
            <translation>La connexion au Hugging Face Hub n'est pas sûre : son certificat n'est pas accepté. Une horloge mal réglée ou un filtre dans ce réseau peuvent en être la cause.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hugging Face Hub doesn't accept the token. Make a new one at https://huggingface.co/settings/tokens and enter it again.</source>
            <translation>Le Hugging Face Hub n'accepte pas le jeton. Créez-en un nouveau sur https://huggingface.co/settings/tokens et saisissez-le.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>Your token may not read {what}. Allow it to read gated repositories at https://huggingface.co/settings/tokens, then try again.</source>
            <translation>Votre jeton n'a pas le droit de lire {what}. Autorisez-le à lire les dépôts à accès contrôlé (gated repositories) sur https://huggingface.co/settings/tokens, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>{what} has changed on the Hub since. Open its list again.</source>
            <translation>{what} a changé sur le Hub depuis. Ouvrez la liste à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub refuses access to {what}. Its page may say why: {page}</source>
            <translation>Le Hub refuse l'accès à {what}. Sa page dit peut-être pourquoi : {page}</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub is overloaded right now. Try again later.</source>
            <translation>Le Hub est surchargé en ce moment. Réessayez plus tard.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/question_sets.py" />
            <source>{title} is kept from machines that collect texts, so it isn't fetched here. Ask its authors for a copy on the Hub, and say with --data where it is.</source>
            <translation>{title} est tenu à l'écart des machines qui collectent des textes : on ne va donc pas le chercher d'ici. Demandez-en une copie à ses auteurs sur le Hub, et indiquez avec --data où elle se trouve.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/question_sets.py" />
            <source>{repository} on the Hub has no parquet files of the questions ({missing}). Get the set from its authors, and say with --data where it is.</source>
            <translation>{repository} n'a pas sur le Hub de fichiers Parquet avec les questions ({missing}). Demandez le jeu à ses auteurs, et indiquez avec --data où il se trouve.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <source>{name} is split into {parts} files, and the repository has only {files} of them.</source>
            <translation>{name} est partagé en {parts} fichiers, et le dépôt n'en a que {files}.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <source>the header broke off</source>
            <translation>l'en-tête s'est interrompu</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <location filename="../../desktop/hub/transfer.py" />
            <source>a web page came instead of the file</source>
            <translation>une page web est arrivée à la place du fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/token.py" />
            <source>This computer has no keyring that is open, so the token is kept only until Glassbox is closed.</source>
            <translation>Cet ordinateur n'a pas de trousseau de clés ouvert : le jeton n'est gardé que jusqu'à la fermeture de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/token.py" />
            <source>The system's keyring didn't let the token be removed. It is no longer used until Glassbox is closed.</source>
            <translation>Le trousseau de clés du système n'a pas laissé retirer le jeton. Il ne servira plus jusqu'à la fermeture de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{message} What has arrived is kept.</source>
            <translation>{message} Ce qui est arrivé est gardé.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{name} is another file now than the Hub's list said. Open the list again.</source>
            <translation>{name} n'est plus le fichier qu'annonçait la liste du Hub. Ouvrez la liste à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The connection broke off</source>
            <translation>La connexion s'est interrompue</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The link has expired</source>
            <translation>Le lien a expiré</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>Nothing arrives from the Hub</source>
            <translation>Rien n'arrive du Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>No connection to the Hub</source>
            <translation>Pas de connexion au Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>the body ended early</source>
            <translation>le contenu s'est arrêté trop tôt</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The server starts from the front</source>
            <translation>Le serveur reprend du début</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{name} arrived damaged: its checksum is not the one that the Hub has. It was removed. Download it again.</source>
            <translation>{name} est arrivé endommagé : sa somme de contrôle n'est pas celle du Hub. Glassbox l'a supprimé. Téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The Hub doesn't answer</source>
            <translation>Le Hub ne répond pas</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The Hub asks to wait</source>
            <translation>Le Hub demande d'attendre</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The Hub is busy</source>
            <translation>Le Hub est occupé</translation>
        </message>
        <message>
            <location filename="../../desktop/hub/web.py" />
            <source>no answer within {longest_s:g} s</source>
            <translation>pas de réponse en {longest_s:g} s</translation>
        </message>
    </context>
    <context>
        <name>services</name>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>Connecting to the Hub</source>
            <translation>Connexion au Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_fetch.py" />
            <source>{reason}. Trying again in {seconds} s</source>
            <translation>{reason}. Nouvel essai dans {seconds} s</translation>
        </message>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>Checking what is here: {share}</source>
            <translation>Vérification de ce qui est ici : {share}</translation>
        </message>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>The list of downloads can't be saved in {parent}, so it lasts only until Glassbox is closed.</source>
            <translation>Impossible d'enregistrer la liste des téléchargements dans {parent} : elle ne dure que jusqu'à la fermeture de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/jobs.py" />
            <source>Something went wrong inside Glassbox. The log has the details.</source>
            <translation>Quelque chose s'est mal passé dans Glassbox. Le journal donne les détails.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>You have no permission to read the folder {folder}.</source>
            <translation>Vous n'avez pas le droit de lire le dossier {folder}.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>{place} doesn't answer. Is its drive connected? Its models are left out until it does.</source>
            <translation>{place} ne répond pas. Son disque est-il branché ? D'ici là, ses modèles ne sont pas listés.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>{folder} is a file, not a folder.</source>
            <translation>{folder} est un fichier, pas un dossier.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>Not every line of {name} has a "question" and an "answer", or "choices" and the number of the "correct" one.</source>
            <translation>Certaines lignes de {name} n'ont ni « question » et « answer », ni « choices » et le numéro de la bonne réponse (« correct »).</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} is too large for a question set.</source>
            <translation>{name} est trop grand pour un jeu de questions.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>The set needs a name.</source>
            <translation>Il faut donner un nom au jeu.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>There is a set "{stem}" already. Choose another name.</source>
            <translation>Un jeu « {stem} » existe déjà. Choisissez un autre nom.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} holds no questions.</source>
            <translation>{name} ne contient aucune question.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} can't be written.</source>
            <translation>Impossible d'écrire {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} is locked. Unlock it, then change it.</source>
            <translation>{name} est verrouillé. Déverrouillez-le, puis modifiez-le.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} can't be deleted.</source>
            <translation>Impossible de supprimer {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/sealed_file.py" />
            <source>This is no file that Glassbox has locked, or it is damaged.</source>
            <translation>Glassbox n'a pas verrouillé ce fichier, ou il est endommagé.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/sealed_file.py" />
            <source>The password isn't right, or the file is damaged.</source>
            <translation>Le mot de passe n'est pas le bon, ou le fichier est endommagé.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/settings.py" />
            <source>The settings can't be saved in {parent}, so they last only until Glassbox is closed.</source>
            <translation>Impossible d'enregistrer les réglages dans {parent} : ils ne durent que jusqu'à la fermeture de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/shelf.py" />
            <source>{name} can't be deleted: {reason}. Unload it, and close other programs that use it.</source>
            <translation>Impossible de supprimer {name} : {reason}. Déchargez-le, et fermez les autres programmes qui l'utilisent.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/votes.py" />
            <source>Another program holds the file with the votes. They are there again with the first vote after that.</source>
            <translation>Un autre programme retient le fichier des votes. Ils reviendront avec le premier vote qui suivra.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/votes.py" />
            <source>The votes can't be read.</source>
            <translation>Impossible de lire les votes.</translation>
        </message>
        <message>
            <location filename="../../desktop/services/votes.py" />
            <source>A vote could not be written to the disk. It counts until Glassbox is closed, and is written then if that works.</source>
            <translation>Impossible d'écrire un vote sur le disque. Il compte jusqu'à la fermeture de Glassbox, et sera alors écrit si c'est possible.</translation>
        </message>
    </context>
    <context>
        <name>ui</name>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Add a model file</source>
            <translation>Ajouter un fichier de modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Models (*.gguf);;All files (*)</source>
            <translation>Modèles (*.gguf);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Add a folder with models</source>
            <translation>Ajouter un dossier de modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>was taken off the list before. Add it as a file to list it again.</source>
            <translation>a déjà été retiré de la liste. Ajoutez-le comme fichier pour l'y remettre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Files that come there later will be listed.</source>
            <translation>Les fichiers qui y arriveront plus tard seront listés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Only files and folders on this laptop can be added.</source>
            <translation>On ne peut ajouter que des fichiers et des dossiers de cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>All {of} files can't be added. The first one: {first}</source>
            <translation>Aucun des {of} fichiers ne peut être ajouté. Le premier : {first}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>{refused} of the {of} files can't be added. The first one: {first}</source>
            <translation>{refused} des {of} fichiers : ajout impossible. Le premier : {first}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>What is in {folder} {shown}</source>
            <translation>Le contenu de {folder} {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>No models in {folder} yet. {shown}</source>
            <translation>Pas encore de modèle dans {folder}. {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Light, dark, white on black, or the system's own.</source>
            <translation>Clair, sombre, blanc sur noir, ou celui du système.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>color colour contrast night mode look</source>
            <translation>couleur contraste nuit sombre clair mode apparence</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Text size</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Enlarges everything, for a projector. Also Ctrl and plus, minus, 0.</source>
            <translation>Agrandit tout, pour un projecteur. Aussi avec Ctrl et plus, moins, 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>font zoom larger smaller scale percent</source>
            <translation>police caractères zoom agrandir réduire taille échelle pourcentage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The system's own, or another. It counts from the next start of Glassbox.</source>
            <translation>Celle du système, ou une autre. Elle s'applique au prochain démarrage de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>english deutsch français german french translation</source>
            <translation>langue anglais allemand français english deutsch traduction</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Movement</source>
            <translation>Animations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Still: no mark turns, nothing slides by itself, and the text cursor doesn't blink.</source>
            <translation>Aucune : rien ne tourne, rien ne glisse tout seul, et le curseur de texte ne clignote pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>reduced motion animation busy blink accessibility</source>
            <translation>mouvement réduit animation immobile clignotement accessibilité</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Model folders</source>
            <translation>Dossiers de modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Every .gguf file in these folders, and in folders inside them, is listed.</source>
            <translation>Tout fichier .gguf de ces dossiers et de leurs sous-dossiers est listé.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>directory path disk where gguf</source>
            <translation>dossier répertoire chemin disque emplacement gguf</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Context length</source>
            <translation>Longueur du contexte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many tokens of a conversation the model keeps in view. More takes more memory. Automatic: 4,096, or what the model was trained for if that is less.</source>
            <translation>Combien de tokens d'une conversation le modèle garde en vue. En garder davantage prend davantage de mémoire. Automatique : 4 096, ou ce pour quoi le modèle a été entraîné si c'est moins.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>window tokens memory history</source>
            <translation>fenêtre contexte tokens mémoire historique</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>GPU layers</source>
            <translation>Couches sur le GPU</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many of a model's layers a graphics card computes, where there is one. 0: none.</source>
            <translation>Combien de couches d'un modèle une carte graphique calcule, s'il y en a une. 0 : aucune.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>graphics card metal cuda vulkan offload</source>
            <translation>carte graphique gpu metal cuda vulkan couches</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Threads</source>
            <translation>Fils d'exécution</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many processor cores compute at the same time. Automatic follows how busy the laptop is.</source>
            <translation>Combien de cœurs du processeur calculent en même temps. En automatique, cela suit l'occupation de l'ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>cpu processor cores speed</source>
            <translation>processeur cpu cœurs threads fils vitesse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Models can run on</source>
            <translation>Matériel utilisable</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The processor and the graphics cards that llama.cpp has found.</source>
            <translation>Le processeur et les cartes graphiques que llama.cpp a trouvés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>hardware gpu device</source>
            <translation>matériel gpu carte graphique appareil périphérique</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The folder of the files that say what happened, for a report of a problem.</source>
            <translation>Le dossier des fichiers qui disent ce qui s'est passé, pour signaler un problème.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>error problem report file crash</source>
            <translation>erreur problème rapport fichier plantage journal log</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Settings file</source>
            <translation>Fichier des réglages</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The file that all of these are kept in.</source>
            <translation>Le fichier où tous ces réglages sont gardés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>preferences json path</source>
            <translation>préférences paramètres réglages json chemin</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Pane</source>
            <translation>Volet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Experiment</source>
            <translation>Expérience</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Lesson</source>
            <translation>Leçon</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Setting</source>
            <translation>Réglage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Search panes, experiments, lessons and settings</source>
            <translation>Rechercher dans les volets, expériences, leçons et réglages</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>What was found</source>
            <translation>Ce qui a été trouvé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Nothing has these words.</source>
            <translation>Rien ne contient ces mots.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>{name} is on this laptop.</source>
            <translation>{name} est sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source> {freed} of the disk are free again.</source>
            <translation> {freed} sont à nouveau libres sur le disque.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>{name} is not downloaded.{freed_text}</source>
            <translation>{name} : téléchargement annulé.{freed_text}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Chat with it</source>
            <translation>Discuter avec lui</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>Show the download</source>
            <translation>Voir le téléchargement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Same question, fewer bits</source>
            <translation>Même question, moins de bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A model and its copy with fewer bits answer. Find where they part.</source>
            <translation>Un modèle et sa copie avec moins de bits répondent. Trouvez où ils divergent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>If a word is barred, the copy goes its own way from there on. The bars show where else it would.</source>
            <translation>Si un mot est marqué d'une barre, la copie suit son propre chemin à partir de là. Les barres montrent où elle le ferait aussi.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>π in 16, 8 and 4 bits</source>
            <translation>π en 16, 8 et 4 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Watch one number lose its digits, and see which bits did the work.</source>
            <translation>Regardez un nombre perdre ses chiffres, et voyez quels bits ont fait le travail.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Compare the values with 32, 16, 8 and 4 bits. It also matters what a format spends its bits on: click one to flip it.</source>
            <translation>Comparez les valeurs avec 32, 16, 8 et 4 bits. Ce à quoi un format emploie ses bits compte aussi : cliquez sur l'un d'eux pour l'inverser.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>It memorized its exam</source>
            <translation>Il a appris l'examen par cœur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One of these two models has seen the questions before.</source>
            <translation>L'un de ces deux modèles a déjà vu les questions.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>On questions that it has seen, the leaky model is far ahead; on fresh ones it is not.</source>
            <translation>Sur les questions qu'il a vues, le modèle qui connaît l'examen est loin devant ; sur des questions neuves, il ne l'est pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One brain, two faces</source>
            <translation>Un cerveau, deux visages</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What the chat window really sends, and what comes back.</source>
            <translation>Ce que la fenêtre de discussion envoie vraiment, et ce qui revient.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The marked pieces were never typed: the chat template added them.</source>
            <translation>Personne n'a saisi les morceaux marqués : le gabarit de conversation les a ajoutés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read a model's name</source>
            <translation>Lire le nom d'un modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Every part of a file name says something.</source>
            <translation>Chaque partie d'un nom de fichier dit quelque chose.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Each bracket under the name is one part. Click an example below for another name.</source>
            <translation>Chaque accolade sous le nom est une partie. Cliquez sur un exemple ci-dessous pour un autre nom.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Will it fit?</source>
            <translation>Est-ce que ça tient ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Seven billion weights, against this laptop's memory.</source>
            <translation>Sept milliards de poids, face à la mémoire de cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The right column says what fits. Drag the context to see how a long conversation adds up.</source>
            <translation>La colonne de droite dit ce qui tient. Faites glisser le contexte pour voir ce que pèse une longue conversation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Vote blind</source>
            <translation>Voter à l'aveugle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Pick the better answer before you know who wrote it.</source>
            <translation>Choisissez la meilleure réponse avant de savoir qui l'a écrite.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read both answers, then choose. The names come after your vote.</source>
            <translation>Lisez les deux réponses, puis choisissez. Les noms viennent après votre vote.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Open or open-weight?</source>
            <translation>Ouvert ou à poids ouverts ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What you get, and what you don't get, when a model is called open.</source>
            <translation>Ce que vous recevez, et ce que vous ne recevez pas, quand un modèle est dit ouvert.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read the steps from left to right: each publishes more than the one before.</source>
            <translation>Lisez les marches de gauche à droite : chacune publie une chose de plus que la précédente.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Thinking out loud</source>
            <translation>Réfléchir à voix haute</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One of two twins writes its steps before it answers.</source>
            <translation>L'un de deux jumeaux écrit ses étapes avant de répondre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The right model writes one column of the sum after the other, with what it carries. The left one answers at once. 4876 + 2568 is 7444.</source>
            <translation>Le modèle de droite écrit l'addition colonne par colonne, avec les retenues. Celui de gauche répond aussitôt. 4876 + 2568 font 7444.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A teacher and two pupils</source>
            <translation>Un professeur et deux élèves</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Two tiny models learn from a large one, here and now.</source>
            <translation>Deux modèles minuscules apprennent d'un grand, ici et maintenant.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The lower a curve, the better that pupil expects new text. One learned from the teacher's words, the other from its doubts, too.</source>
            <translation>Plus une courbe est basse, mieux l'élève prévoit un texte nouveau. L'un a appris des mots du professeur, l'autre aussi de ses doutes.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Four sizes, one law</source>
            <translation>Quatre tailles, une loi</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Guess how good the next size will be, then look.</source>
            <translation>Devinez ce que vaudra la taille suivante, puis regardez.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Each dot is a model of the demo family. The line is fitted to them: both axes are logarithmic, until you switch that off.</source>
            <translation>Chaque point est un modèle de la famille de démonstration. La droite est ajustée à ces points : les deux axes sont logarithmiques, sauf si vous désactivez cette échelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>What 2 bits keep</source>
            <translation>Ce que gardent 2 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A real block of a real model, as it is and with 2 bits for each weight.</source>
            <translation>Un vrai bloc d'un vrai modèle, tel quel et avec 2 bits par poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A dash is a weight in the file, the ring what 2 bits keep of it: where they are far apart, 2 bits were too few.</source>
            <translation>Un tiret est un poids du fichier, l'anneau ce que 2 bits en gardent : là où ils sont loin l'un de l'autre, 2 bits ne suffisaient pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A few loud channels</source>
            <translation>Quelques canaux bruyants</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The numbers inside a model that are hard to round.</source>
            <translation>Les nombres difficiles à arrondir dans un modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The bold sentence says whether a channel stands out in this model, and what a scale for each block saves.</source>
            <translation>La phrase en gras dit si un canal sort du lot dans ce modèle, et ce que sauve une échelle par bloc.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Watch a router choose</source>
            <translation>Voir un routeur choisir</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>For every token, each layer picks a few of its experts.</source>
            <translation>Pour chaque token, chaque couche choisit quelques-uns de ses experts.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The ringed experts were picked for the marked token. Walk the tokens with the arrow keys.</source>
            <translation>Les experts cerclés ont été choisis pour le token marqué. Passez d'un token à l'autre avec les flèches.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Sums and a poem</source>
            <translation>Des calculs et un poème</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One model reads both. See which experts each of them takes.</source>
            <translation>Un modèle lit les deux. Voyez quels experts prend chacun des textes.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The lower a point, the fewer experts the two share in that layer. Below it are both texts' experts; gray is what chance would make.</source>
            <translation>Plus un point est bas, moins les deux textes partagent d'experts dans cette couche. En dessous, les experts de chaque texte ; en gris, ce que donnerait le hasard.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>8x7B is not 56B</source>
            <translation>8x7B, ce n'est pas 56B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What a mixture has once, and what it has eight times.</source>
            <translation>Ce qu'un modèle MoE n'a qu'une fois, et ce qu'il a huit fois.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read the sum below the bars: the part before the plus is there only once.</source>
            <translation>Lisez la somme sous les barres : ce qui est avant le signe plus n'existe qu'une fois.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Is the test full?</source>
            <translation>Le test est-il saturé ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What a score near 100 % can't tell any more.</source>
            <translation>Ce qu'un score proche de 100 % ne peut plus dire.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A bar in the second color leaves no room for a better model. The other topics above the figure say what else a score hides.</source>
            <translation>Une barre de la seconde couleur ne laisse plus de place à un meilleur modèle. Les autres sujets, au-dessus de la figure, disent ce qu'un score cache encore.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Large against small</source>
            <translation>Grand contre petit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Two sizes of one family, the same question at once.</source>
            <translation>Deux tailles d'une même famille, la même question en même temps.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The higher a bar, the further the smaller model's expectation of that word is off.</source>
            <translation>Plus une barre est haute, plus l'attente du petit modèle pour ce mot tombe à côté.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/icons.py" />
            <source>its icons</source>
            <translation>ses icônes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/language.py" />
            <source>MMMM d, yyyy</source>
            <comment>a date, in the letters of Qt's QLocale</comment>
            <translation>d MMMM yyyy</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/model_box.py" />
            <source>Which model is looked into.</source>
            <translation>Le modèle que l'on regarde de l'intérieur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/names.py" />
            <source>Try with less memory</source>
            <translation>Essayer avec moins de mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/page.py" />
            <location filename="../../desktop/ui/panes/paged.py" />
            <source>Experiments</source>
            <translation>Expériences</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} moves; the model sees its first picture.</source>
            <translation>{name} est animé ; le modèle en voit la première image.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>This picture</source>
            <translation>Cette image</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is too large for a picture.</source>
            <translation>{name} est trop volumineux pour une image.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is no picture that Glassbox can read.</source>
            <translation>{name} n'est pas une image que Glassbox sait lire.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is damaged: its pixels can't be read.</source>
            <translation>{name} est endommagé : impossible d'en lire les pixels.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} has {millions:,.0f} million pixels, and up to {most:,.0f} million can be read: make it smaller first.</source>
            <translation>{name} a {millions:,.0f} millions de pixels, et on peut en lire jusqu'à {most:,.0f} millions : réduisez l'image d'abord.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} has no pixels.</source>
            <translation>{name} n'a pas de pixels.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>The picture can't be kept in {folder}.</source>
            <translation>Impossible de garder l'image dans {folder}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/running.py" />
            <source>The experiment begins when the work before it is done.</source>
            <translation>L'expérience commence quand le travail en cours est fini.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/running.py" />
            <source>Back to Start</source>
            <translation>Revenir à l'accueil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/running.py" />
            <source>Stop that</source>
            <translation>L'arrêter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/several_models.py" />
            <source>{loaded} models in memory, {size}. Unload what you don't need.</source>
            <translation>{loaded} modèles en mémoire, {size}. Déchargez ceux dont vous n'avez pas besoin.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/several_models.py" />
            <source>Keep only the newest</source>
            <translation>Garder le plus récent</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Window {rss}</source>
            <translation>Fenêtre {rss}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>The model that is loaded, the memory that it takes, how fast it writes, what is being done, and whether anything leaves this laptop. All of it is measured.</source>
            <translation>Le modèle chargé, la mémoire qu'il prend, sa vitesse d'écriture, ce qui est en cours, et si quelque chose quitte cet ordinateur. Tout est mesuré.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>What is this?</source>
            <translation>Qu'est-ce que c'est ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Press it, then click on anything here: it says what it is.</source>
            <translation>Cliquez ici, puis sur n'importe quel élément : Glassbox dit ce que c'est.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>No model loaded</source>
            <translation>Aucun modèle chargé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Engine {engine} · {shown}</source>
            <translation>Moteur {engine} · {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source> and {loaded} more</source>
            <translation> et {loaded} de plus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>conversation of {context_length:,} tokens</source>
            <translation>conversation de {context_length:,} tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>{running} downloads</source>
            <translation>{running} téléchargements</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>1 download</source>
            <translation>1 téléchargement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Asking the Hugging Face Hub</source>
            <translation>Consultation du Hugging Face Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Answering</source>
            <translation>Réponse en cours</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Watching the router</source>
            <translation>Observation du routeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Asking questions</source>
            <translation>Questions en cours</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Comparing models</source>
            <translation>Comparaison de modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Comparing answers</source>
            <translation>Comparaison de réponses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Measuring the speed</source>
            <translation>Mesure de la vitesse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Unloading</source>
            <translation>Déchargement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Looking for devices</source>
            <translation>Recherche du matériel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Writing the prompt</source>
            <translation>Écriture du prompt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading weights</source>
            <translation>Lecture des poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading a text</source>
            <translation>Lecture d'un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Making smaller copies</source>
            <translation>Création de copies allégées</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Working</source>
            <translation>Travail en cours</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Main memory of the two processes</source>
            <translation>Mémoire vive des deux processus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Offline. Everything runs on this laptop.</source>
            <translation>Hors ligne. Tout tourne sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading model files</source>
            <translation>Lecture des fichiers de modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/tour.py" />
            <source>The pictures can't be saved in {folder}.</source>
            <translation>Impossible d'enregistrer les images dans {folder}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/what_is.py" />
            <source>Click anything in the window to learn what it is. Escape gives it up.</source>
            <translation>Cliquez sur n'importe quoi dans la fenêtre pour savoir ce que c'est. Échap abandonne.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/window.py" />
            <source>{pane}, which was open last, can't be opened: something went wrong inside Glassbox. The log has the details.</source>
            <translation>{pane}, ouvert en dernier, ne peut pas s'ouvrir : quelque chose s'est mal passé dans Glassbox. Le journal donne les détails.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/window.py" />
            <source>Presenting. {present_key} goes back to the window.</source>
            <translation>Mode présentation. {present_key} ramène à la fenêtre.</translation>
        </message>
    </context>
    <context>
        <name>ui/panes</name>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>How Glassbox looks, where it finds models, and how it runs them.</source>
            <translation>L'apparence de Glassbox, où il trouve les modèles, et comment il les fait tourner.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Experiments to begin with, a click each.</source>
            <translation>Des expériences pour commencer, en un clic.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>The models on this laptop: find more, load them, read their names, see how open they are.</source>
            <translation>Les modèles sur cet ordinateur : en trouver d'autres, les charger, lire leurs noms, voir à quel point ils sont ouverts.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Talk with a model, and see how sure it was of each word.</source>
            <translation>Discutez avec un modèle, et voyez à quel point il était sûr de chaque mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Ask several models the same question, and see where they part.</source>
            <translation>Posez la même question à plusieurs modèles, et voyez où ils divergent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>How a model's numbers are stored in fewer bits, and what that costs.</source>
            <translation>Comment les nombres d'un modèle tiennent en moins de bits, et ce que cela coûte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Watch a mixture of experts choose which of its parts work on each word.</source>
            <translation>Regardez un modèle MoE choisir lesquelles de ses parties travaillent sur chaque mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Measure how good and how fast models are, and how sure that is.</source>
            <translation>Mesurez la qualité et la vitesse des modèles, et ce que valent ces mesures.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Ask whether a model has seen its test before.</source>
            <translation>Cherchez si un modèle a déjà vu son test.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Short lessons, each beside a figure to play with.</source>
            <translation>De courtes leçons, chacune à côté d'une figure à manipuler.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/paged.py" />
            <source>Pages of {pane}</source>
            <translation>Pages : {pane}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>These three count from the next time that a model is loaded.</source>
            <translation>Ces trois réglages s'appliquent à partir du prochain chargement d'un modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>processor</source>
            <translation>processeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>graphics card</source>
            <translation>carte graphique</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>built-in graphics</source>
            <translation>puce graphique intégrée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Glassbox {version}</source>
            <translation>Glassbox {version}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Look</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Running models</source>
            <translation>Exécution des modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>automatic</source>
            <translation>automatique</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>This program</source>
            <translation>Ce programme</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Asking…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Remove {folder} from the list</source>
            <translation>Retirer {folder} de la liste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Usual</source>
            <translation>Normales</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Still</source>
            <translation>Aucune</translation>
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
            <translation>Questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right (%)</source>
            <translation>Justes (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>From (%)</source>
            <translation>De (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>To (%)</source>
            <translation>À (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Asked</source>
            <translation>Posées</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>Your own results. Whiskers are 95 % intervals.</source>
            <translation>Vos propres résultats. Les moustaches sont des intervalles à 95 %.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>Measured on the demo models when they were made. Whiskers are 95 % intervals.</source>
            <translation>Mesuré sur les modèles de démonstration à leur création. Les moustaches sont des intervalles à 95 %.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>has room</source>
            <translation>a de la marge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>nearly full</source>
            <translation>presque saturé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>its honest twin</source>
            <translation>son jumeau honnête</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>has read the exam</source>
            <translation>a lu l'examen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>The exam it may have seen</source>
            <translation>L'examen qu'il a peut-être vu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Fresh questions</source>
            <translation>Questions neuves</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{full} of {tests} tests are nearly full: a better model has no room there to show that it is better.</source>
            <translation>Sur {tests} tests, {full} sont presque saturés : un meilleur modèle n'a plus la place d'y montrer qu'il est meilleur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{mean:.0f} % on average is true and says little: {model} gets {value:.0f} % in {test} and {value_2:.0f} % in {last_test}.</source>
            <translation>{mean:.0f} % en moyenne, c'est vrai, mais cela ne dit pas grand-chose : {model} obtient {value:.0f} % à {test} et {value_2:.0f} % à {last_test}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>The leaky twin gets {value:.0f} % on the exam that it has read, and {value_2:.0f} % on fresh questions of the same kind.</source>
            <translation>Le jumeau qui a vu l'examen y obtient {value:.0f} %, et {value_2:.0f} % à des questions neuves du même genre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>None of these {tests} tests is full: each has room for a better model.</source>
            <translation>Aucun de ces {tests} tests n'est saturé : chacun laisse de la marge à un meilleur modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>1 of {tests} tests is nearly full: a better model has no room there to show that it is better.</source>
            <translation>Sur {tests} tests, 1 est presque saturé : un meilleur modèle n'a plus la place d'y montrer qu'il est meilleur.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{test}, {model}: {value:.0f} % of {asked:,} questions, 95 % interval from {low:.0f} to {high:.0f} %</source>
            <extracomment>For one: {test}, {model}: {value:.0f} % of {asked:,} question, 95 % interval from {low:.0f} to {high:.0f} %</extracomment>
            <translation>
                <numerusform>{test}, {model} : {value:.0f} % sur {asked:,} question, intervalle à 95 % de {low:.0f} à {high:.0f} %</numerusform>
                <numerusform>{test}, {model} : {value:.0f} % sur {asked:,} questions, intervalle à 95 % de {low:.0f} à {high:.0f} %</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask models a few benchmarks, and see here which of them are full.</source>
            <translation>Faites passer quelques benchmarks à des modèles, et vous verrez ici lesquels sont saturés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The two demo models that show it have not come with this copy of Glassbox.</source>
            <translation>Cette copie de Glassbox est livrée sans les deux modèles de démonstration qui le montrent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask a model three benchmarks or more, and see here how different its scores are.</source>
            <translation>Faites passer au moins trois benchmarks à un modèle, et vous verrez ici combien ses scores diffèrent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The best score of each test</source>
            <translation>Le meilleur score de chaque test</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The exam, read before or not</source>
            <translation>L'examen, déjà lu ou non</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>One model, many tests</source>
            <translation>Un modèle, plusieurs tests</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Judging benchmarks</source>
            <translation>Juger un benchmark</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>What a score is worth, what it hides, and how to get one that you can trust.</source>
            <translation>Ce que vaut un score, ce qu'il cache, et comment en obtenir un qui soit fiable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Is a test full?</source>
            <translation>Un test est-il saturé ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Which tests have no room left.</source>
            <translation>Les tests qui n'ont plus de marge.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>One number, many skills</source>
            <translation>Un chiffre, mille talents</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>A model's scores, one by one.</source>
            <translation>Les scores d'un modèle, un par un.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Catch a leak</source>
            <translation>Repérer une fuite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Two twins sit an exam that one has read.</source>
            <translation>Deux jumeaux à l'examen : l'un l'a déjà lu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Write a secret test</source>
            <translation>Écrire un test secret</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Questions under a password.</source>
            <translation>Des questions sous mot de passe.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Scores</source>
            <translation>Scores</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Open Quality</source>
            <translation>Ouvrir Qualité</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>For</source>
            <translation>Pour</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Against</source>
            <translation>Contre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>What is done about it</source>
            <translation>Les remèdes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Let the twins sit it</source>
            <translation>Faire passer les jumeaux</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask more</source>
            <translation>En poser d'autres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Saturation</source>
            <translation>Saturation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Is the test too easy?</source>
            <translation>Le test est-il trop facile ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>An easy test is quick, and shows at once when something is broken.</source>
            <translation>Un test facile est rapide, et montre aussitôt si quelque chose est cassé.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Once good models answer nearly everything, a better one can't show that it is better. What is left between 97 and 99 % is chance, and mistakes in the test itself.</source>
            <translation>Une fois que les bons modèles répondent presque à tout, un meilleur ne peut plus montrer qu'il l'est. Entre 97 et 99 %, il ne reste que le hasard et les erreurs du test lui-même.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Full tests are replaced by harder ones: MMLU-Pro has ten options where MMLU has four, and asks for more steps of thought.</source>
            <translation>On remplace les tests saturés par de plus difficiles : MMLU-Pro a dix options là où MMLU en a quatre, et demande davantage d'étapes de réflexion.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Overfitting</source>
            <translation>Surapprentissage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Has it learned the test by heart?</source>
            <translation>A-t-il appris le test par cœur ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Public questions let everybody repeat a measurement.</source>
            <translation>Avec des questions publiques, tout le monde peut refaire une mesure.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>They end up in training texts, by accident or not. And who picks, of many versions, the one with the best score has fitted the model to the test as well.</source>
            <translation>Elles finissent dans les textes d'entraînement, par accident ou non. Et choisir, parmi bien des versions, celle qui a le meilleur score, c'est aussi ajuster le modèle au test.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Look for the questions in the training data, ask fresh ones of the same kind, and mistrust a score that falls on them.</source>
            <translation>Cherchez les questions dans les données d'entraînement, posez-en de neuves du même genre, et méfiez-vous d'un score qui baisse alors.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Limited scope</source>
            <translation>Portée limitée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>What does it not ask?</source>
            <translation>Que ne demande-t-il pas ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>One task, one number: that is easy to compare.</source>
            <translation>Une tâche, un chiffre : c'est facile à comparer.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>It says little of other tasks. A mean over many tests hides what a model can't do at all.</source>
            <translation>Il dit peu des autres tâches. Une moyenne sur beaucoup de tests cache ce qu'un modèle ne sait pas faire du tout.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Look at a profile over several tests, and at people's votes on open questions. Then try your own task.</source>
            <translation>Regardez un profil sur plusieurs tests, et les votes de personnes sur des questions ouvertes. Puis essayez votre propre tâche.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Private sets</source>
            <translation>Jeux privés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>What if nobody has seen it?</source>
            <translation>Et si personne ne l'avait vu ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>A model can't have been trained on questions that were never published. And they can be just what you need the model for.</source>
            <translation>Un modèle ne peut pas avoir été entraîné sur des questions jamais publiées. Et elles peuvent porter exactement sur ce que vous attendez du modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Others can't check your number, and a few dozen questions leave a wide interval. Questions typed into somebody's online service aren't private any longer.</source>
            <translation>Les autres ne peuvent pas vérifier votre chiffre, et quelques dizaines de questions laissent un large intervalle. Des questions saisies dans un service en ligne ne sont plus privées.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Makers of benchmarks keep a part of the questions back. Here the questions stay on this laptop, and lie on its disk under a password.</source>
            <translation>Les auteurs de benchmarks gardent une partie des questions pour eux. Ici, les questions restent sur cet ordinateur, sur son disque, sous mot de passe.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/model_pair.py" />
            <source>Compared with</source>
            <translation>Comparé à</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/model_pair.py" />
            <source>nothing else</source>
            <translation>aucun autre</translation>
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
            <translation>Continuer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Give up</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Benchmarks were left unfinished. What was answered is kept.</source>
            <translation>Des benchmarks sont restés inachevés. Les réponses déjà données sont gardées.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Paused at {share:.0f} %. What was answered is kept.</source>
            <translation>En pause à {share:.0f} %. Les réponses déjà données sont gardées.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>too short for an interval</source>
            <translation>trop court pour un intervalle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{model}: {what} {shown}, {between}; tokens: {tokens:,}, pieces: {pieces:,}</source>
            <translation>{model} : {what} {shown}, {between} ; tokens : {tokens:,}, segments : {pieces:,}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{pieces:,} pieces</source>
            <extracomment>For one: 1 piece</extracomment>
            <translation>
                <numerusform>1 segment</numerusform>
                <numerusform>{pieces:,} segments</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{tokens:,} tokens in {pieces}. {interval} {means}</source>
            <translation>{tokens:,} tokens en {pieces}. {interval} {means}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Perplexity by token</source>
            <translation>Perplexité par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Bits per byte</source>
            <translation>Bits par octet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>From </source>
            <translation>De </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>To </source>
            <translation>À </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>By word</source>
            <translation>Par mot</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>By byte</source>
            <translation>Par octet</translation>
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
            <translation>Segments</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>95 % interval from {low} to {high}</source>
            <translation>intervalle à 95 % de {low} à {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>perplexity by token</source>
            <translation>perplexité par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>bits per byte</source>
            <translation>bits par octet</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>Whiskers are 95 % intervals over the pieces.</source>
            <translation>Les moustaches sont des intervalles à 95 % sur les segments.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>That is too short for an interval: it takes five pieces.</source>
            <translation>C'est trop court pour un intervalle : il faut cinq segments.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>About among how many tokens the model wavers at each place; it depends on how a model cuts text into tokens.</source>
            <translation>À peu près le nombre de tokens entre lesquels le modèle hésite à chaque endroit ; cela dépend de la façon dont il découpe le texte en tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>How many bits each byte of the text would still take: also models with other tokens can be compared.</source>
            <translation>Combien de bits chaque octet du texte prendrait encore : on peut aussi comparer des modèles qui ont d'autres tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Perplexity</source>
            <translation>Perplexité</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>How surprised a model is by a text of yours: the less, the better it expects it.</source>
            <translation>À quel point un de vos textes surprend un modèle : moins il est surpris, mieux il s'y attend.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Texts (*.txt *.md);;All files (*)</source>
            <translation>Textes (*.txt *.md);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A page to read</source>
            <translation>Une page à lire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>One model reads a text that ships.</source>
            <translation>Un modèle lit un texte fourni.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Two models, one page</source>
            <translation>Deux modèles, une page</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>The two smallest read it.</source>
            <translation>Les deux plus petits la lisent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Read it</source>
            <translation>La lire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A file…</source>
            <translation>Un fichier…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>How well models expect the text</source>
            <translation>Comment les modèles prévoient le texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Nothing read yet</source>
            <translation>Rien de lu pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Paste a text, or choose a file. The model reads it token by token, and tells how probable it found each one before it saw it.</source>
            <translation>Collez un texte ou choisissez un fichier. Le modèle le lit token par token, et dit à quel point chacun lui semblait probable avant de le voir.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>The text to read</source>
            <translation>Le texte à lire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Type or paste a text: a page or more gives an interval, too</source>
            <translation>Saisissez ou collez un texte : à partir d'une page, vous avez aussi un intervalle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>getting ready</source>
            <translation>préparation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A text</source>
            <translation>Un texte</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>{count:,} characters</source>
            <extracomment>For one: {count} character</extracomment>
            <translation>
                <numerusform>{count} caractère</numerusform>
                <numerusform>{count:,} caractères</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Add a model in Models first</source>
            <translation>Ajoutez d'abord un modèle dans Modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>This can't be read</source>
            <translation>Lecture impossible</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>{name} is longer than a thick book ({shown:,} characters). Take a part of it.</source>
            <translation>{name} est plus long qu'un gros livre ({shown:,} caractères). Prenez-en une partie.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>There is no text in {name}.</source>
            <translation>Il n'y a pas de texte dans {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Your text</source>
            <translation>Votre texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Type or paste a text first</source>
            <translation>Saisissez ou collez d'abord un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>By token</source>
            <translation>Par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Perplexity: as it is usually told.</source>
            <translation>Perplexité : comme on la donne d'habitude.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Bits per byte: models with other tokens can be compared.</source>
            <translation>Bits par octet : pour comparer des modèles qui ont d'autres tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>This takes a model: add one in Models.</source>
            <translation>Il faut un modèle : ajoutez-en un dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>This takes two models: add another one in Models.</source>
            <translation>Il faut deux modèles : ajoutez-en un autre dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>That is longer than a thick book: take a part of it</source>
            <translation>C'est plus long qu'un gros livre : prenez-en une partie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <source>{name} reads the text</source>
            <translation>{name} lit le texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_run.py" />
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Loading {name}</source>
            <translation>{name} : chargement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <source>{name} has read</source>
            <translation>{name} a lu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>There is no private set yet. A dozen questions of your own work are a good start.</source>
            <translation>Il n'y a pas encore de jeu privé. Une douzaine de questions tirées de votre travail suffisent pour commencer.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Locked sets are encrypted on this laptop's disk (AES, the key from your password by scrypt). Results keep what each answer was worth, and no word of question or answer.</source>
            <translation>Les jeux verrouillés sont chiffrés sur le disque de cet ordinateur (AES, avec une clé tirée de votre mot de passe par scrypt). Les résultats gardent ce que valait chaque réponse, mais aucun mot des questions ni des réponses.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{count:,} questions</source>
            <extracomment>For one: {count} question</extracomment>
            <translation>
                <numerusform>{count} question</numerusform>
                <numerusform>{count:,} questions</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Questions (*.jsonl *{suffix})</source>
            <translation>Questions (*.jsonl *{suffix})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Write questions…</source>
            <translation>Écrire des questions…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Take in a file…</source>
            <translation>Reprendre un fichier…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A file of questions</source>
            <translation>Un fichier de questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Take in</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock</source>
            <translation>Déverrouiller</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{stem} stays unlocked until you lock it or close Glassbox.</source>
            <translation>{stem} reste déverrouillé jusqu'à ce que vous le verrouilliez ou que vous fermiez Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Bring back</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{stem} is deleted from this laptop.</source>
            <translation>{stem} est supprimé de cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Ask a model</source>
            <translation>Interroger un modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Change {name}</source>
            <translation>Modifier {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Delete {name}</source>
            <translation>Supprimer {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{name} was locked with a password. Which?</source>
            <translation>{name} est verrouillé par un mot de passe. Lequel ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>A locked copy of {name} is made. The file itself stays readable where it is: delete it if nobody is to see it.</source>
            <translation>Glassbox crée une copie verrouillée de {name}. Le fichier lui-même reste lisible là où il est : supprimez-le si personne ne doit le voir.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>locked</source>
            <translation>verrouillé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Lock</source>
            <translation>Verrouiller</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock…</source>
            <translation>Déverrouiller…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock it first</source>
            <translation>Déverrouillez-le d'abord</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Nobody can open the set without the password: there is no way back if it is forgotten.</source>
            <translation>Personne ne peut ouvrir le jeu sans le mot de passe : si on l'oublie, il n'y a aucun recours.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>{least_password} letters or more. {forgotten}</source>
            <translation>{least_password} caractères au moins. {forgotten}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>The two aren't the same yet.</source>
            <translation>Les deux ne sont pas encore identiques.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>The password again</source>
            <translation>Le mot de passe, à nouveau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_fetch.py" />
            <source>Fetching the questions</source>
            <translation>Téléchargement des questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{title}, {name}: {value:.1f} % of {n:,} questions, 95 % interval from {low:.0f} to {high:.0f} %</source>
            <extracomment>For one: {title}, {name}: {value:.1f} % of {n:,} question, 95 % interval from {low:.0f} to {high:.0f} %</extracomment>
            <translation>
                <numerusform>{title}, {name} : {value:.1f} % sur {n:,} question, intervalle à 95 % de {low:.0f} à {high:.0f} %</numerusform>
                <numerusform>{title}, {name} : {value:.1f} % sur {n:,} questions, intervalle à 95 % de {low:.0f} à {high:.0f} %</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{numbers} questions each. Whiskers are 95 % intervals.</source>
            <extracomment>For one: {numbers} question each. Whiskers are 95 % intervals.</extracomment>
            <translation>
                <numerusform>{numbers} question pour chacun. Les moustaches sont des intervalles à 95 %.</numerusform>
                <numerusform>{numbers} questions pour chacun. Les moustaches sont des intervalles à 95 %.</numerusform>
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
            <translation>Au hasard (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Too long</source>
            <translation>Trop longues</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Cut</source>
            <translation>Coupées</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Metric</source>
            <translation>Mesure</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Examples</source>
            <translation>Exemples</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Whole set</source>
            <translation>Jeu entier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Chat template</source>
            <translation>Gabarit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Measured</source>
            <translation>Mesuré le</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>; guessing gets {chance:.0f} %</source>
            <translation> ; le hasard donne {chance:.0f} %</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>; {too_long:,} were too long, and are not counted</source>
            <extracomment>For one: ; {too_long:,} was too long, and is not counted</extracomment>
            <translation>
                <numerusform> ; {too_long:,} était trop longue et ne compte pas</numerusform>
                <numerusform> ; {too_long:,} étaient trop longues et ne comptent pas</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{counts:,} to {counts_2:,}</source>
            <translation>{counts:,} à {counts_2:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Dashed: what guessing gets.</source>
            <translation> En tirets : ce que donne le hasard.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{first} and {second} were not asked the same questions: nothing to compare yet.</source>
            <translation>{first} et {second} n'ont pas reçu les mêmes questions : rien à comparer pour l'instant.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Right: {first_sum:,.0f} against {second_sum:,.0f}; only one of the two was right on {only_first:,}. Paired test (McNemar)</source>
            <translation> Justes : {first_sum:,.0f} contre {second_sum:,.0f} ; un seul des deux avait juste sur {only_first:,}. Test apparié (McNemar)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Paired test (permutation)</source>
            <translation> Test apparié (permutation)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>p = {p:.2g}</source>
            <translation>p = {p:.2g}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>measured here</source>
            <translation>mesuré ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{value:.4g} (no share)</source>
            <translation>{value:.4g} (pas une part)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Scores as CSV…</source>
            <translation>Scores en CSV…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>Tables (*.csv)</source>
            <translation>Tableaux (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>All with every question, as JSON…</source>
            <translation>Le tout avec chaque question, en JSON…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Results (*.json)</source>
            <translation>Résultats (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>As lm-evaluation-harness has it…</source>
            <translation>Au format de lm-evaluation-harness…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Scores of lm-evaluation-harness or Epoch AI (*.json *.csv)</source>
            <translation>Scores de lm-evaluation-harness ou d'Epoch AI (*.json *.csv)</translation>
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
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Open published scores</source>
            <translation>Ouvrir des scores publiés</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>{count:,} published scores stand in the table now, with their source.</source>
            <extracomment>For one: 1 published score stands in the table now, with its source.</extracomment>
            <translation>
                <numerusform>1 score publié figure maintenant dans le tableau, avec sa source.</numerusform>
                <numerusform>{count:,} scores publiés figurent maintenant dans le tableau, avec leur source.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Save results for other programs, or open published scores</source>
            <translation>Enregistrer les résultats pour d'autres programmes, ou ouvrir des scores publiés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Save the results</source>
            <translation>Enregistrer les résultats</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>{name} is saved.</source>
            <translation>{name} : enregistré.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Open published scores…</source>
            <translation>Ouvrir des scores publiés…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>{file} can't be written.</source>
            <translation>Impossible d'écrire {file}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>all questions</source>
            <translation>toutes les questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>only wrong answers</source>
            <translation>seulement les fausses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>only where the two differ</source>
            <translation>seulement là où les deux diffèrent</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>Option</source>
            <translation>Option</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>not asked, since the question is longer than the model can read at once</source>
            <translation>pas posée, car la question est plus longue que ce que le modèle peut lire d'un coup</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>, cut off where its context was full</source>
            <translation>, coupée là où son contexte était plein</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>Right: {target}</source>
            <translation>Juste : {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>right</source>
            <translation>juste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>wrong</source>
            <translation>faux</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>scored in parts</source>
            <translation>noté par parties</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>{name} (nats)</source>
            <translation>{name} (nats)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Quality</source>
            <translation>Qualité</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>How good a model is, how sure we can be, and whether another one is better.</source>
            <translation>À quel point un modèle est bon, avec quelle certitude, et si un autre est meilleur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>The share of right answers.</source>
            <translation>Le taux de bonnes réponses.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Size and bits</source>
            <translation>Taille et bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Scores over how large models are, and how many bits their weights have.</source>
            <translation>Les scores selon la taille des modèles et le nombre de bits de leurs poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Every question</source>
            <translation>Chaque question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>What was asked and answered, one by one.</source>
            <translation>Les questions et les réponses, une par une.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>A first number</source>
            <translation>Un premier chiffre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>20 questions with four options.</source>
            <translation>20 questions à quatre options.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Two models, one test</source>
            <translation>Deux modèles, un test</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>The two smallest on the same questions.</source>
            <translation>Les deux plus petits, mêmes questions.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Run benchmarks…</source>
            <translation>Lancer…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Choose models and question sets, and let the models answer.</source>
            <translation>Choisissez des modèles et des jeux de questions, et laissez les modèles répondre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Pausing behind this question</source>
            <translation>Mise en pause après cette question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Stopped. What was answered is kept: started again, it goes on from there.</source>
            <translation>Arrêté. Les réponses déjà données sont gardées : à la prochaine fois, on reprend là.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Comparing…</source>
            <translation>Comparaison…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>against</source>
            <translation>face à</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>There are no questions with options here yet: choose a file of yours, or a benchmark from the Hub.</source>
            <translation>Il n'y a pas encore ici de questions à options : choisissez un de vos fichiers, ou un benchmark du Hub.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Choose another model to see whether the two differ.</source>
            <translation>Choisissez un autre modèle pour voir si les deux diffèrent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>{stem} is locked: unlock it in Judging benchmarks, then go on.</source>
            <translation>{stem} est verrouillé : déverrouillez-le dans Juger un benchmark, puis continuez.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_queue.py" />
            <source>The paused benchmarks can't go on by themselves: the questions of {stem} are not open. Start them again; what was answered is kept.</source>
            <translation>Les benchmarks en pause ne peuvent pas reprendre seuls : les questions de {stem} ne sont pas ouvertes. Relancez-les ; les réponses déjà données sont gardées.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>There are no questions to read here. Those of GPQA and of private sets are never shown.</source>
            <translation>Il n'y a pas de questions à lire ici. Celles de GPQA et des jeux privés ne sont jamais montrées.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The question before</source>
            <translation>Question précédente</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Shows the question before this one.</source>
            <translation>Affiche la question précédente.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The next question</source>
            <translation>Question suivante</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Shows the question after this one.</source>
            <translation>Affiche la question suivante.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Options and their log-likelihoods</source>
            <translation>Les options et leurs log-vraisemblances</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The prompt as it was sent</source>
            <translation>Le prompt tel qu'il a été envoyé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Every character that the model was given, with the examples before the question.</source>
            <translation>Chaque caractère donné au modèle, avec les exemples placés avant la question.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Which questions</source>
            <translation>Quelles questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Prompt, as sent</source>
            <translation>Prompt, tel qu'envoyé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>{at:,} of {count:,}</source>
            <translation>{at:,} sur {count:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>None of the questions.</source>
            <translation>Aucune des questions.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_results.py" />
            <source> ({parts} of {tasks} subjects)</source>
            <translation> ({parts} matières sur {tasks})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Reading the questions</source>
            <translation>Lecture des questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>Reading {name}</source>
            <translation>{name} : lecture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>{name}: {task}, {done:,} of {total:,}</source>
            <translation>{name} : {task}, {done:,} sur {total:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>{task}, {done:,} of {total:,}</source>
            <translation>{task}, {done:,} sur {total:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_sets.py" />
            <source>There are no questions in {name} that are known here: neither files of lines with "question" and "answer" nor the folder of a benchmark.</source>
            <translation>Glassbox ne reconnaît aucune question dans {name} : ni fichiers de lignes avec « question » et « answer », ni dossier d'un benchmark.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Glassbox's own sets come with the demo models, and this copy was made without them.</source>
            <translation>Les jeux de Glassbox viennent avec les modèles de démonstration, et cette copie a été faite sans eux.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>, with {shots} examples before each question</source>
            <extracomment>For one: , with {shots} example before each question</extracomment>
            <translation>
                <numerusform>, avec {shots} exemple avant chaque question</numerusform>
                <numerusform>, avec {shots} exemples avant chaque question</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>The model {asked}{examples}.</source>
            <translation>Le modèle {asked}{examples}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>{count} questions of each: ±{half_width:.0f} points</source>
            <translation>{count} questions de chacun : ±{half_width:.0f} points</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Questions (*.jsonl)</source>
            <translation>Questions (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>writes its answers</source>
            <translation>écrit ses réponses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>chooses the likeliest option</source>
            <translation>choisit l'option la plus vraisemblable</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>All questions of each</source>
            <translation>Toutes les questions de chacun</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Models to ask</source>
            <translation>Modèles à interroger</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Benchmarks to ask</source>
            <translation>Benchmarks à faire passer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Start</source>
            <comment>a button</comment>
            <translation>Démarrer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Asks the chosen models the chosen questions.</source>
            <translation>Pose les questions choisies aux modèles choisis.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Back to the results</source>
            <translation>Retour aux résultats</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Shows the results that are there already.</source>
            <translation>Affiche les résultats déjà obtenus.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A file of yours…</source>
            <translation>Un de vos fichiers…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Takes questions from a file of yours. They stay on this laptop.</source>
            <translation>Prend des questions dans un de vos fichiers. Elles restent sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder…</source>
            <translation>Un dossier…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder with question sets as they are published.</source>
            <translation>Un dossier de jeux de questions, tels qu'ils sont publiés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Which questions?</source>
            <translation>Quelles questions ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>How many questions of each benchmark</source>
            <translation>Combien de questions de chaque benchmark</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>In 95 of 100 cases the true share is no farther away than that</source>
            <translation>95 fois sur 100, le vrai taux n'est pas plus loin que cela</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Tick a model and a benchmark first</source>
            <translation>Cochez d'abord un modèle et un benchmark</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Which models?</source>
            <translation>Quels modèles ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>There is no model here yet: add one in Models.</source>
            <translation>Il n'y a pas encore de modèle ici : ajoutez-en un dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Your private sets, while they are unlocked</source>
            <translation>Vos jeux privés, tant qu'ils sont déverrouillés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Yours</source>
            <translation>Les vôtres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Glassbox's own, for the demo models</source>
            <translation>Ceux de Glassbox, pour les modèles de démonstration</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>From the Hugging Face Hub: fetched once, then offline</source>
            <translation>Du Hub de Hugging Face : téléchargés une fois, puis hors ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder of questions</source>
            <translation>Un dossier de questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Bars are easier to read: they begin at one line. On a radar the area depends on which benchmark stands beside which, and twice the score looks like four times as much.</source>
            <translation>Les barres se lisent plus facilement : elles partent toutes de la même ligne. Sur un radar, la surface dépend de l'ordre des benchmarks, et un score double a l'air quatre fois plus grand.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Scores as a radar</source>
            <translation>Scores en radar</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>As a radar</source>
            <translation>En radar</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Right answers</source>
            <translation>Bonnes réponses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>As bars</source>
            <translation>En barres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>A radar takes three benchmarks that all shown models were asked</source>
            <translation>Pour un radar, il faut trois benchmarks posés à tous les modèles affichés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>Ask a model something: from then on its size is known, and it stands here.</source>
            <translation>Posez des questions à un modèle : dès lors, sa taille est connue et il apparaît ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>Scores against size</source>
            <translation>Scores selon la taille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>What size buys</source>
            <translation>L'apport de la taille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>What bits cost</source>
            <translation>Le prix des bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>How many weights a model has.</source>
            <translation>Combien de poids a un modèle.</translation>
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
            <translation>Combien de bits a un poids.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{name}: {value:.1f} % of {n:,} questions, 95 % interval from {low:.0f} to {high:.0f} %; {parameters} weights</source>
            <extracomment>For one: {name}: {value:.1f} % of {n:,} question, 95 % interval from {low:.0f} to {high:.0f} %; {parameters} weights</extracomment>
            <translation>
                <numerusform>{name} : {value:.1f} % sur {n:,} question, intervalle à 95 % de {low:.0f} à {high:.0f} % ; {parameters} poids</numerusform>
                <numerusform>{name} : {value:.1f} % sur {n:,} questions, intervalle à 95 % de {low:.0f} à {high:.0f} % ; {parameters} poids</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>Family</source>
            <translation>Famille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Bits per weight</source>
            <translation>Bits par poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>right answers, with 95 % intervals</source>
            <translation>bonnes réponses, avec intervalles à 95 %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>A line joins sizes with the same bits.</source>
            <translation>Une ligne relie les tailles qui ont autant de bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>A line joins copies of one model.</source>
            <translation>Une ligne relie les copies d'un même modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{lines} Gray: families beyond the first four.</source>
            <translation>{lines} En gris : les familles au-delà des quatre premières.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{lines} Colors: {families}.</source>
            <translation>{lines} Couleurs : {families}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{told}, {bits:.1f} bits each</source>
            <translation>{told}, {bits:.1f} bits par poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>weights (parameters)</source>
            <translation>poids (paramètres)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>bits per weight, on average</source>
            <translation>bits par poids, en moyenne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>guessing</source>
            <translation>au hasard</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens in the context</source>
            <translation>tokens en contexte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>threads</source>
            <translation>fils d'exécution</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>layers on the graphics card</source>
            <translation>couches sur la carte graphique</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens in a batch</source>
            <translation>tokens par lot</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{bandwidth:.1f} GB/s</source>
            <translation>{bandwidth:.1f} Go/s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{model}, {share} of the limit: {generate} tokens/s, of about {limit:,.0f}</source>
            <translation>{model}, {share} de la limite : {generate} tokens/s, sur environ {limit:,.0f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Varied</source>
            <translation>Ce qui varie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Reading (tokens/s)</source>
            <translation>Lecture (tokens/s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>SD</source>
            <translation>Écart type</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Writing (tokens/s)</source>
            <translation>Écriture (tokens/s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>SD </source>
            <translation>Écart type </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Limit (tokens/s, est.)</source>
            <translation>Limite (tokens/s, est.)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Of the limit (%)</source>
            <translation>De la limite (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>First token (s)</source>
            <translation>Premier token (s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Load (s)</source>
            <translation>Charger (s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Read a token (est.)</source>
            <translation>Lu par token (est.)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Memory's speed (GB/s)</source>
            <translation>Débit mémoire (Go/s)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Tokens read</source>
            <translation>Tokens lus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Tokens written</source>
            <translation>Tokens écrits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Times</source>
            <translation>Fois</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Batch</source>
            <translation>Lot</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Backend</source>
            <translation>Moteur de calcul</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{mean:,.{digits}f}</source>
            <translation>{mean:,.{digits}f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Last: {model}</source>
            <translation>Dernier : {model}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{memory_bytes} in memory, loaded in {seconds}</source>
            <translation>{memory_bytes} en mémoire, chargement en {seconds}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>. ± is a standard deviation.</source>
            <translation>. ± est un écart type.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source> It is wide: something else keeps this laptop busy.</source>
            <translation> Il est grand : autre chose occupe cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>less than 0.01 s</source>
            <translation>moins de 0,01 s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{seconds:.2f} s</source>
            <translation>{seconds:.2f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{mean} tokens/s</source>
            <translation>{mean} tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>written</source>
            <translation>écrits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>read</source>
            <comment>participle: tokens/s read</comment>
            <translation>lus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source> ± {sd:,.{digits}f}</source>
            <translation> ± {sd:,.{digits}f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>first word after {seconds}</source>
            <translation>premier mot après {seconds}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>bytes read for each token (estimated)</source>
            <translation>octets lus pour chaque token (estimation)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens/s written; the line is what {speed} allow</source>
            <translation>tokens/s écrits ; ligne : limite à {speed}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>The memory was read at {speed}</source>
            <translation>La mémoire a été lue à {speed}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{varied_value:,} {varied}: {rate_of} tokens/s</source>
            <translation>{varied_value:,} {varied} : {rate_of} tokens/s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens/s {words}</source>
            <translation>tokens/s {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast models read and write on this laptop, and how near its limit they come.</source>
            <translation>À quelle vitesse les modèles lisent et écrivent sur cet ordinateur, et à quelle distance de sa limite.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Writing</source>
            <translation>Écriture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The limit</source>
            <translation>La limite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>What was varied</source>
            <translation>Ce qui varie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The measured speeds can't be kept: they last until Glassbox is closed.</source>
            <translation>Impossible de garder les vitesses mesurées : elles restent jusqu'à la fermeture de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast is this one?</source>
            <translation>Quelle est sa vitesse ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>As llama-bench measures it.</source>
            <translation>Comme le mesure llama-bench.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>A longer conversation</source>
            <translation>Une plus longue conversation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The same with more context.</source>
            <translation>La même chose, plus de contexte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>All models</source>
            <translation>Tous les modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Every model of the list, side by side.</source>
            <translation>Tous ceux de la liste, côte à côte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Measure</source>
            <translation>Mesurer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Lets the model read and write, several times, and takes the time.</source>
            <translation>Fait lire et écrire le modèle, plusieurs fois, et mesure le temps.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Forget all</source>
            <translation>Tout oublier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Takes all measured speeds away.</source>
            <translation>Efface toutes les vitesses mesurées.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Models side by side</source>
            <translation>Modèles côte à côte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How near the limit</source>
            <translation>Distance à la limite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How to measure</source>
            <translation>Comment mesurer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>One measurement, or several with one thing changed.</source>
            <translation>Une mesure, ou plusieurs en changeant une seule chose.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Nothing measured yet</source>
            <translation>Aucune mesure pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>A model reads and writes random tokens a few times, as llama-bench does it. The mean and its spread are shown here, and kept.</source>
            <translation>Un modèle lit et écrit quelques fois des tokens au hasard, comme le fait llama-bench. La moyenne et la dispersion s'affichent ici, et sont gardées.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The measured speeds are forgotten.</source>
            <translation>Les vitesses mesurées sont oubliées.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast they write</source>
            <translation>Vitesse d'écriture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast they read</source>
            <translation>Vitesse de lecture</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>{prompt_tokens} tokens read and {generate_tokens} written</source>
            <extracomment>For one: {prompt_tokens} token read and {generate_tokens} written</extracomment>
            <translation>
                <numerusform>{prompt_tokens} token lu et {generate_tokens} écrits</numerusform>
                <numerusform>{prompt_tokens} tokens lus et {generate_tokens} écrits</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>This can't be measured</source>
            <translation>Mesure impossible</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Speed of models</source>
            <translation>Vitesse des modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>llama.cpp sees no graphics card here</source>
            <translation>llama.cpp ne voit pas de carte graphique ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Measuring</source>
            <translation>Mesure en cours</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Each {repeat} times, {tokens}.</source>
            <extracomment>For one: Each once, {tokens}.</extracomment>
            <translation>
                <numerusform>Chaque mesure une fois, {tokens}.</numerusform>
                <numerusform>Chaque mesure {repeat} fois, {tokens}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>To write a token, all weights are read from memory once: that is the limit. Only what fits in the processor's caches can be faster.</source>
            <translation>Pour écrire un token, il faut lire une fois tous les poids en mémoire : c'est la limite. Seul ce qui tient dans les caches du processeur peut aller plus vite.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Nothing was varied yet</source>
            <translation>Rien n'a varié pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Choose "with more context", for example.</source>
            <translation>Choisissez par exemple « plus de contexte ».</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>How fast the memory is</source>
            <translation>Vitesse de la mémoire</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{depth:,} tokens in context</source>
            <extracomment>For one: {depth:,} token in context</extracomment>
            <translation>
                <numerusform>{depth:,} token en contexte</numerusform>
                <numerusform>{depth:,} tokens en contexte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{threads} threads</source>
            <extracomment>For one: {threads} thread</extracomment>
            <translation>
                <numerusform>{threads} fil d'exécution</numerusform>
                <numerusform>{threads} fils d'exécution</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{gpu_layers} layers on the card</source>
            <extracomment>For one: {gpu_layers} layer on the card</extracomment>
            <translation>
                <numerusform>{gpu_layers} couche sur la carte</numerusform>
                <numerusform>{gpu_layers} couches sur la carte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>batches of {batch}</source>
            <translation>lots de {batch}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>Loading {told}</source>
            <translation>Chargement de {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>as it is</source>
            <translation>tel quel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>with more context</source>
            <translation>plus de contexte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>with more threads</source>
            <translation>plus de fils</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>in larger batches</source>
            <translation>lots plus grands</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_settings.py" />
            <source>on the card</source>
            <translation>sur la carte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/tick_list.py" />
            <source>What has a tick takes part.</source>
            <translation>Ce qui est coché participe.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Change the chosen question</source>
            <translation>Modifier la question choisie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Write a private set</source>
            <translation>Écrire un jeu privé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Leave it as it was</source>
            <translation>La laisser comme avant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Take the chosen question out</source>
            <translation>Retirer la question choisie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Lock and keep</source>
            <translation>Verrouiller et garder</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Questions so far</source>
            <translation>Questions déjà écrites</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>The set keeps its name and its password.</source>
            <translation>Le jeu de questions garde son nom et son mot de passe.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>{count:,} questions so far</source>
            <extracomment>For one: {count} question so far</extracomment>
            <translation>
                <numerusform>{count} question déjà écrite</numerusform>
                <numerusform>{count:,} questions déjà écrites</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Keep the changed question, or leave it as it was, first</source>
            <translation>Gardez d'abord la question modifiée, ou laissez-la comme avant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Add a question first</source>
            <translation>Ajoutez d'abord une question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Give the set a name</source>
            <translation>Donnez un nom au jeu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Choose a password</source>
            <translation>Choisissez un mot de passe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Questions that nobody has seen</source>
            <translation>Des questions que personne n'a vues</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>What nobody has asked before</source>
            <translation>Ce que personne n'a encore demandé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Wrong answers</source>
            <translation>Réponses fausses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>One a line; none where the model is to write</source>
            <translation>Une par ligne ; aucune si le modèle doit écrire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Right answer</source>
            <translation>Réponse juste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Name of the set</source>
            <translation>Nom du jeu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>It is seen by everyone</source>
            <translation>Tout le monde peut le voir</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Wrong answers, one a line</source>
            <translation>Réponses fausses, une par ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Keep the change</source>
            <translation>Garder la modification</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>Add the question</source>
            <translation>Ajouter la question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/write_dialog.py" />
            <source>An answer of several lines can only be changed in the file that it came from</source>
            <translation>Une réponse de plusieurs lignes ne peut être modifiée que dans le fichier d'origine</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/chat</name>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copy details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Copy this answer</source>
            <translation>Copier cette réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Copies the answer to the clipboard.</source>
            <translation>Copie la réponse dans le presse-papiers.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Answer again</source>
            <translation>Répondre à nouveau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Asks the same question once more, and keeps both answers.</source>
            <translation>Pose encore une fois la même question, et garde les deux réponses.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Ask again</source>
            <translation>Redemander</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Show the model a picture</source>
            <translation>Montrer une image au modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>Pictures ({patterns});;All files (*)</source>
            <translation>Images ({patterns});;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>Up to {most_pictures} pictures go with a question.</source>
            <translation>Une question peut porter jusqu'à {most_pictures} images.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>{count} pictures of your unsent question are no longer on this laptop.</source>
            <extracomment>For one: A picture of your unsent question is no longer on this laptop.</extracomment>
            <translation>
                <numerusform>Une image de votre question pas encore envoyée n'est plus sur cet ordinateur.</numerusform>
                <numerusform>{count} images de votre question pas encore envoyée ne sont plus sur cet ordinateur.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>A picture of this conversation is no longer on this laptop: the model reads the text without it.</source>
            <translation>Une image de cette conversation n'est plus sur cet ordinateur : le modèle lit le texte sans elle.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/branches.py" />
            <source>{count} messages were deleted.</source>
            <extracomment>For one: One message was deleted.</extracomment>
            <translation>
                <numerusform>Un message a été supprimé.</numerusform>
                <numerusform>{count} messages ont été supprimés.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/branches.py" />
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Your question</source>
            <translation>Votre question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>What you want to ask or tell the model. Enter sends it, Shift and Enter begins a new line.</source>
            <translation>Ce que vous voulez demander ou dire au modèle. Entrée envoie, Maj et Entrée commence une nouvelle ligne.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Ask something</source>
            <translation>Poser une question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Adds a picture to your question. A model sees it if its image encoder, a file with mmproj in its name, lies beside it. You can also paste or drop a picture.</source>
            <translation>Ajoute une image à votre question. Un modèle la voit si son encodeur d'images, un fichier dont le nom contient mmproj, est à côté de lui. Vous pouvez aussi coller ou déposer une image.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Thinking on</source>
            <translation>Réflexion activée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Whether the model thinks before it answers</source>
            <translation>Si le modèle réfléchit avant de répondre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Show how sure</source>
            <translation>Afficher la certitude</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Color each word by how likely it was, and see what else could come</source>
            <translation>Colorer chaque mot selon sa probabilité, et voir ce qui pouvait venir à la place</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>System prompt, and how the next word is drawn</source>
            <translation>Le prompt système, et la façon de tirer le mot suivant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Send (Enter)</source>
            <translation>Envoyer (Entrée)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Sends your words to the model, which runs on this laptop.</source>
            <translation>Envoie votre message au modèle, qui tourne sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Stop (Escape)</source>
            <translation>Arrêter (Échap)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Ends the answer here. What is written stays.</source>
            <translation>Arrête la réponse ici. Ce qui est écrit reste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Enter sends</source>
            <translation>Entrée envoie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>It can be wrong: check what matters.</source>
            <translation>Il peut se tromper : vérifiez ce qui compte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Ask something about the picture</source>
            <translation>Poser une question sur l'image</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Esc stops</source>
            <translation>Échap arrête</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Export to read, as Markdown…</source>
            <translation>Exporter pour lire, en Markdown…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Export to import, as JSON…</source>
            <translation>Exporter pour importer, en JSON…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Today</source>
            <translation>Aujourd'hui</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Yesterday</source>
            <translation>Hier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>This week</source>
            <translation>Cette semaine</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>This month</source>
            <translation>Ce mois-ci</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Older</source>
            <translation>Avant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Conversations</source>
            <translation>Conversations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Your conversations, the newest first. Enter opens one, F2 names it, Delete takes it away.</source>
            <translation>Vos conversations, les plus récentes d'abord. Entrée en ouvre une, F2 la renomme, Suppr la supprime.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Copy as Markdown</source>
            <translation>Copier en Markdown</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>, open</source>
            <translation>, ouverte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Back to the conversation</source>
            <translation>Retour à la conversation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Hides the list, and shows the conversation again.</source>
            <translation>Masque la liste et affiche à nouveau la conversation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Search in conversations</source>
            <translation>Rechercher dans les conversations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>New chat</source>
            <translation>Nouvelle discussion</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Begins a new conversation. The others stay in the list.</source>
            <translation>Commence une nouvelle conversation. Les autres restent dans la liste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Conversations are kept here, on this laptop alone.</source>
            <translation>Les conversations sont gardées ici, sur cet ordinateur seulement.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Show all conversations</source>
            <translation>Afficher toutes les conversations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Search in titles and texts</source>
            <translation>Chercher dans les titres et les textes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Nothing found for “{shown}”.</source>
            <translation>Aucun résultat pour « {shown} ».</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>The {most_found} that were used last.</source>
            <translation>Les {most_found} dernières utilisées.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>{number} questions</source>
            <extracomment>For one: {number} question</extracomment>
            <translation>
                <numerusform>{number} question</numerusform>
                <numerusform>{number} questions</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>Name of the conversation</source>
            <translation>Nom de la conversation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>As the first question</source>
            <translation>D'après la première question</translation>
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
            <translation>Ouvrir Modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>There is no model to talk with yet</source>
            <translation>Il n'y a pas encore de modèle avec qui parler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>A model is one file that ends in .gguf. Add one under Models.</source>
            <translation>Un modèle, c'est un fichier qui se termine par .gguf. Ajoutez-en un dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Ask {name}</source>
            <translation>Écrire à {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>A very small demo model, made to be looked into. It answers questions like these, and knows nothing else.</source>
            <translation>Un très petit modèle de démonstration, fait pour qu'on regarde dedans. Il répond à des questions comme celles-ci, et ne sait rien d'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Everything happens on this laptop. A small model answers fast, and gets facts wrong: check what matters.</source>
            <translation>Tout se passe sur cet ordinateur. Un petit modèle répond vite et se trompe sur les faits : vérifiez ce qui compte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Asked without the chat template: the model goes on with the text of the question.</source>
            <translation>Posée sans le gabarit de conversation : le modèle continue le texte de la question.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Thinking off</source>
            <translation>Réflexion désactivée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>At {temperature:.1f}</source>
            <translation>À {temperature:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>{name}: {own} % as is, {now} % now</source>
            <translation>{name} : {own} % tel quel, {now} % maintenant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>all others</source>
            <translation>tous les autres</translation>
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
            <translation>Tel quel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Written</source>
            <translation>Écrit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>{name}: {own} as is, {now} now. All: {told}</source>
            <translation>{name} : {own} tel quel, {now} maintenant. Tous : {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>What could have come: {told}</source>
            <translation>Ce qui aurait pu venir : {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{high} % or more</source>
            <translation>{high} % ou plus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{middle} to {high} %</source>
            <translation>de {middle} à {high} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{low} to {middle} %</source>
            <translation>de {low} à {middle} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>under {low} %</source>
            <translation>moins de {low} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>How sure</source>
            <translation>Certitude</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Point at a word of the answer to see what else could have come there. A click keeps it; with the keyboard, Tab leads to the answer, and the arrow keys through it.</source>
            <translation>Pointez un mot de la réponse pour voir ce qui aurait pu venir à sa place. Un clic le retient ; au clavier, Tab mène à la réponse, et les flèches la parcourent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>This answer was written without numbers. Ask again, and each word has its own.</source>
            <translation>Cette réponse a été écrite sans chiffres. Reposez la question, et chaque mot aura les siens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Upright lines are the model's own odds, bars what the temperature makes of them; top-k, top-p, min-p and the repeat penalty are left aside.</source>
            <translation>Les traits verticaux sont les probabilités du modèle lui-même, les barres ce qu'en fait la température ; top-k, top-p, min-p et la pénalité de répétition sont laissés de côté.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Click a word to go on from there instead.</source>
            <translation>Cliquez sur un mot pour repartir de là.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Only the model that wrote this answer can go on from there.</source>
            <translation>Seul le modèle qui a écrit cette réponse peut repartir de là.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>How sure it was</source>
            <translation>Sa certitude</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Odds</source>
            <translation>Probabilités</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Ask again with numbers</source>
            <translation>Reposer avec les chiffres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Asks the same question again, and keeps the odds of every word this time.</source>
            <translation>Pose à nouveau la même question, et garde cette fois les probabilités de chaque mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <location filename="../../desktop/ui/widgets/figure_card.py" />
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>{name} as a table</source>
            <translation>{name} en tableau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Temperature, for these bars only</source>
            <translation>Température, pour ces barres seulement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Changes these bars only. Settings has the one that counts.</source>
            <translation>Ne change que ces barres. Celle qui compte est dans Réglages.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Token {index:,}</source>
            <translation>Token {index:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>at {temperature:.1f}</source>
            <translation>à {temperature:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>It could have been</source>
            <translation>Aurait pu venir</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>as is</source>
            <translation>tel quel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>after “{before}”</source>
            <translation>après « {before} »</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>at the beginning</source>
            <translation>au début</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>A chat is one long text to the model. This is it.</source>
            <translation>Pour le modèle, une discussion est un seul long texte. Le voici.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>{count:,} tokens, {special} of them special</source>
            <extracomment>For one: {count:,} token, {special} of them special</extracomment>
            <translation>
                <numerusform>{count:,} token, dont spéciaux : {special}</numerusform>
                <numerusform>{count:,} tokens, dont spéciaux : {special}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Without template</source>
            <translation>Sans gabarit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Ask the same as plain text: a base model goes on with it, and so does an instruct model, which was only taught to answer what a template wraps</source>
            <translation>Poser la même chose comme du texte simple : un modèle de base le continue, et un modèle instruct aussi, car il n'a appris à répondre qu'à ce qui est dans un gabarit</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>; {left_out} older messages no longer fit</source>
            <extracomment>For one: ; {left_out} older message no longer fits</extracomment>
            <translation>
                <numerusform> ; {left_out} ancien message ne tient plus</numerusform>
                <numerusform> ; {left_out} anciens messages ne tiennent plus</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Nothing has gone in yet</source>
            <translation>Rien n'est encore entré</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Ask something: here stands what the model really reads, and what it writes.</source>
            <translation>Posez une question : ici s'affiche ce que le modèle lit vraiment, et ce qu'il écrit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Goes in</source>
            <translation>En entrée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Comes out</source>
            <translation>En sortie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>JSON, with all versions (*.json)</source>
            <translation>JSON, avec toutes les versions (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Export the conversation</source>
            <translation>Exporter la conversation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>“{title}” was deleted.</source>
            <translation>« {title} » a été supprimée.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Import a conversation</source>
            <translation>Importer une conversation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Exported conversations (*.json);;All files (*)</source>
            <translation>Conversations exportées (*.json);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>{name} is there already. Choose another name.</source>
            <translation>{name} existe déjà. Choisissez un autre nom.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>The conversation is on the clipboard, as Markdown.</source>
            <translation>La conversation est dans le presse-papiers, en Markdown.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>The conversation is in {path}.</source>
            <translation>La conversation est dans {path}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>demo model</source>
            <translation>modèle de démonstration</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>starter model</source>
            <translation>modèle de départ</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>in {place}</source>
            <translation>dans {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>The model that answers</source>
            <translation>Le modèle qui répond</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Pick a model</source>
            <translation>Choisir un modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Model: {name}</source>
            <translation>Modèle : {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Add or look up models…</source>
            <translation>Ajouter ou chercher des modèles…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>, loaded</source>
            <translation>, chargé</translation>
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
            <translation>Réessayer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_switch.py" />
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Pick another model</source>
            <translation>Choisir un autre modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_switch.py" />
            <source>Loading… {fraction:.0%}</source>
            <translation>Chargement… {fraction:.0%}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/opened_link.py" />
            <source>Open a link</source>
            <translation>Ouvrir un lien</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/opened_link.py" />
            <source>The model wrote this address. Open it in your browser?</source>
            <translation>C'est le modèle qui a écrit cette adresse. L'ouvrir dans votre navigateur ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>Talk with a model on this laptop: every word is computed here.</source>
            <translation>Parlez avec un modèle sur cet ordinateur : chaque mot est calculé ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>The picture is still being read.</source>
            <translation>L'image est encore en cours de lecture.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>Pick the model that is to answer.</source>
            <translation>Choisissez le modèle qui doit répondre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>There is no model to ask yet. Your question stays where it is.</source>
            <translation>Il n'y a pas encore de modèle à interroger. Votre question reste où elle est.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>The first version stays, a click away.</source>
            <translation>La première version reste, à portée de clic.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Edit this question</source>
            <translation>Modifier cette question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Changes the question, and asks again from here.</source>
            <translation>Modifie la question, et la repose à partir d'ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>More about this question</source>
            <translation>Autres actions sur la question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>More that can be done with this question.</source>
            <translation>Ce qu'on peut encore faire avec cette question.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Copy this question</source>
            <translation>Copier cette question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Delete it with what follows</source>
            <translation>La supprimer avec la suite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Your question, edited</source>
            <translation>Votre question, modifiée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>Reader</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>The conversation, as it is meant to be read</source>
            <translation>La conversation, telle qu'elle est faite pour être lue</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>What really goes in and comes out, token by token, with their ids</source>
            <translation>Ce qui entre et sort vraiment, token par token, avec leurs identifiants</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>Raw</source>
            <translation>Brut</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>What really goes in and comes out, as one text</source>
            <translation>Ce qui entre et sort vraiment, en un seul texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Higher is more daring; 0 takes the likeliest.</source>
            <translation>Plus haut, c'est plus audacieux ; 0 prend le plus probable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Draw from this many likeliest tokens. 0: from all.</source>
            <translation>Tirer parmi ce nombre de tokens les plus probables. 0 : parmi tous.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Draw from the likeliest that make up this share.</source>
            <translation>Tirer parmi les plus probables qui forment cette part.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Leave out what is this much rarer than the likeliest.</source>
            <translation>Écarter ce qui est sous cette part du plus probable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Repeat penalty</source>
            <translation>Pénalité de répétition</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Over 1: fewer repeated words.</source>
            <translation>Au-dessus de 1 : moins de mots répétés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Longest answer</source>
            <translation>Réponse maximale</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>In tokens. 0: until the model ends.</source>
            <translation>En tokens. 0 : jusqu'à ce que le modèle finisse.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>no limit</source>
            <translation>illimitée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Longest thinking</source>
            <translation>Réflexion maximale</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>In tokens, if it thinks.</source>
            <translation>En tokens, s'il réfléchit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Back to the defaults</source>
            <translation>Réglages d'origine</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Sets everything on this card back to what it was at first.</source>
            <translation>Remet tout dans ce cadre comme au départ.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>System prompt</source>
            <translation>Prompt système</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Words that the model reads before each question: who it is, and how it should answer.</source>
            <translation>Des mots que le modèle lit avant chaque question : qui il est, et comment il doit répondre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>For example: Answer in one short sentence.</source>
            <translation>Par exemple : Réponds en une phrase courte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Where the dice begin. The same seed draws the same answer again.</source>
            <translation>Là où commencent les dés. La même graine redonne la même réponse.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>New seed each time</source>
            <translation>Nouvelle graine à chaque fois</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Throws the dice anew for each answer, so that answers differ.</source>
            <translation>Relance les dés pour chaque réponse, qui sera donc différente.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>The same seed draws the same answer again.</source>
            <translation>La même graine redonne la même réponse.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Read before each question, and never left out.</source>
            <translation>Lu avant chaque question, et jamais laissé de côté.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/shown.py" />
            <source>{name} answers from here on.</source>
            <translation>{name} répond à partir d'ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>First word after sending</source>
            <translation>Premier mot après l'envoi</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>of which loading</source>
            <translation>dont chargement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Read anew</source>
            <translation>Lu cette fois</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Still in memory</source>
            <translation>Encore en mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens of the conversation that the model had to process for this answer</source>
            <translation>Tokens de la conversation que le modèle a dû traiter pour cette réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens that were processed before, and kept in the key-value cache</source>
            <translation>Tokens déjà traités, et gardés dans le cache clé-valeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>How fast the tokens were processed</source>
            <translation>À quelle vitesse les tokens ont été traités</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>What you waited: loading, waiting for its turn and reading included</source>
            <translation>Votre attente : chargement, file d'attente et lecture compris</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>The model was not in memory yet</source>
            <translation>Le modèle n'était pas encore chargé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens in this answer, thinking included</source>
            <translation>Tokens de cette réponse, réflexion comprise</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>How fast the tokens after the first came</source>
            <translation>À quelle vitesse sont venus les tokens après le premier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Processor cores that computed at the same time when the answer ended. Where other programs need the cores, fewer are faster; Settings can fix the number</source>
            <translation>Cœurs du processeur qui calculaient en même temps à la fin de la réponse. Si d'autres programmes en ont besoin, moins de cœurs vont plus vite ; Réglages permet d'en fixer le nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Put this number into the settings to draw the same answer again</source>
            <translation>Mettez ce nombre dans les réglages pour obtenir à nouveau la même réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Context: {before:,} of {whole:,} tokens</source>
            <translation>Contexte : {before:,} tokens sur {whole:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>read {before:,}</source>
            <translation>lu {before:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>last answer {answer:,}</source>
            <translation>dernière réponse {answer:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{used:,} of {whole:,} tokens</source>
            <translation>{used:,} tokens sur {whole:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>no model loaded</source>
            <translation>aucun modèle chargé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>What the model keeps in view. A token is a word, or part of one.</source>
            <translation>Ce que le modèle garde sous les yeux. Un token est un mot, ou un morceau de mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Last answer</source>
            <translation>Dernière réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{load_s:.2f} s</source>
            <translation>{load_s:.2f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>too short to tell</source>
            <translation>trop court pour le dire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>none came</source>
            <translation>aucun n'est venu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{first:.2f} s</source>
            <translation>{first:.2f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Older version</source>
            <translation>Version précédente</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Shows what was answered before this version.</source>
            <translation>Affiche ce qui a été répondu avant cette version.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Newer version</source>
            <translation>Version suivante</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Shows what was answered after this version.</source>
            <translation>Affiche ce qui a été répondu après cette version.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Delete this version</source>
            <translation>Supprimer cette version</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Takes this version away. The others stay.</source>
            <translation>Supprime cette version. Les autres restent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>{place} of {count}</source>
            <translation>{place} sur {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Version {place} of {count}</source>
            <translation>Version {place} sur {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Show or hide the conversations</source>
            <translation>Afficher ou masquer les conversations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Your conversations so far, with a search through all of them.</source>
            <translation>Toutes vos conversations, avec une recherche dans l'ensemble.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Show or hide the numbers</source>
            <translation>Afficher ou masquer les chiffres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>What the answer took: tokens, time, memory, and how full the context is.</source>
            <translation>Ce qu'a demandé la réponse : tokens, temps, mémoire, et à quel point le contexte est plein.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Hides the numbers, and shows the conversation again.</source>
            <translation>Masque les chiffres et affiche à nouveau la conversation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Opening the conversation…</source>
            <translation>Ouverture de la conversation…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Context {share:.0%}</source>
            <translation>Contexte {share:.0%}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The model ended without a word.</source>
            <translation>Le modèle s'est arrêté sans un mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The model ended without closing its thinking, so all it wrote stands there.</source>
            <translation>Le modèle s'est arrêté sans clore sa réflexion : tout ce qu'il a écrit s'y trouve.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>File fingerprint {model_fingerprint}</source>
            <translation>Empreinte du fichier {model_fingerprint}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Waiting for its turn…</source>
            <translation>En attente…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The oldest {messages} messages no longer fit and were left out.</source>
            <extracomment>For one: The oldest message no longer fits and was left out.</extracomment>
            <translation>
                <numerusform>Le plus ancien message ne tenait plus et a été laissé de côté.</numerusform>
                <numerusform>Les {messages} plus anciens messages ne tenaient plus et ont été laissés de côté.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Temperature {temperature:g}, top-k {top_k}, top-p {top_p:g}</source>
            <translation>Température {temperature:g}, top-k {top_k}, top-p {top_p:g}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Min-p {min_p:g}, repeat penalty {repeat_penalty:g}</source>
            <translation>Min-p {min_p:g}, pénalité de répétition {repeat_penalty:g}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Writing the first word…</source>
            <translation>Écriture du premier mot…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Glassbox ended before the answer did.</source>
            <translation>Glassbox s'est fermé avant la fin de la réponse.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Stopped by you.</source>
            <translation>Arrêtée par vous.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Cut off at the longest answer that the settings allow.</source>
            <translation>Coupée à la longueur maximale que permettent les réglages.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Cut off: the context is full, and nothing more can be left out.</source>
            <translation>Coupée : le contexte est plein, et on ne peut plus rien laisser de côté.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source> ({load_s:.2f} s of it loading)</source>
            <translation> (dont {load_s:.2f} s de chargement)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>first after {first_word_s:.2f} s{loading}</source>
            <translation>premier après {first_word_s:.2f} s{loading}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>At most {max_tokens:,} tokens</source>
            <translation>{max_tokens:,} tokens au plus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>System prompt: {system_prompt}</source>
            <translation>Prompt système : {system_prompt}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The answer ends here.</source>
            <translation>La réponse se termine ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Loading {model}… {fraction:.0%}</source>
            <translation>{model} : chargement… {fraction:.0%}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Reading your question… {fraction:.0%}</source>
            <translation>Lecture de votre question… {fraction:.0%}</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/compare</name>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Run asks all models the same question. Their answers come here.</source>
            <translation>Lancer pose la même question à tous les modèles. Leurs réponses viendront ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Speed in turns</source>
            <translation>Vitesse à tour de rôle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Tokens of the answer are counted, not those of the thinking.</source>
            <translation>On compte les tokens de la réponse, pas ceux de la réflexion.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>In memory</source>
            <translation>En mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>First token</source>
            <translation>Premier token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The file's size on disk</source>
            <translation>La taille du fichier sur le disque</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Weights, context and working space, as llama.cpp reports them</source>
            <translation>Poids, contexte et espace de travail, d'après llama.cpp</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>From the question to the first token, measured on this model alone</source>
            <translation>De la question au premier token, mesuré sur ce modèle seul</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Measured while this model wrote alone</source>
            <translation>Mesuré pendant que ce modèle écrivait seul</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The models take turns, a token each. Only this model's own turns count; alone it may be a little faster.</source>
            <translation>Les modèles écrivent à tour de rôle, un token chacun. Seuls les tours de ce modèle comptent ; seul, il irait peut-être un peu plus vite.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>loading, {fraction:.0f} %</source>
            <translation>chargement, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>{seconds:.0f} ms</source>
            <translation>{seconds:.0f} ms</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Model {place}</source>
            <translation>Modèle {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Which model answers here.</source>
            <translation>Le modèle qui répond ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Copy the answer of model {place}</source>
            <translation>Copier la réponse du modèle {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Copies this answer to the clipboard, without the thinking.</source>
            <translation>Copie cette réponse dans le presse-papiers, sans la réflexion.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Take model {place} out</source>
            <translation>Retirer le modèle {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Leaves this model out of the comparison. It stays on the laptop.</source>
            <translation>Retire ce modèle de la comparaison. Il reste sur l'ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Answer of model {place}</source>
            <translation>Réponse du modèle {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The answer. Words that all models share are grey, and the word where they part has a bar.</source>
            <translation>La réponse. Les mots communs à tous les modèles sont gris, et une barre marque le mot où ils divergent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Thinking of model {place}</source>
            <translation>Réflexion du modèle {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_row.py" />
            <source>parts at token {place}</source>
            <translation>diverge au token {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_row.py" />
            <source>the same to the end</source>
            <translation>identique jusqu'à la fin</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_row.py" />
            <source>the same so far</source>
            <translation>identique jusqu'ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_row.py" />
            <source>reference</source>
            <translation>référence</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Question for all models</source>
            <translation>Question pour tous les modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>All models get these words.</source>
            <translation>Tous les modèles reçoivent ces mots.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>One question for all models</source>
            <translation>Une question pour tous les modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>How they answer</source>
            <translation>Comment ils répondent</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Shows temperature, seed and length, which are the same for all models.</source>
            <translation>Affiche la température, la graine et la longueur, les mêmes pour tous les modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Asks all models the question above.</source>
            <translation>Pose la question ci-dessus à tous les modèles.</translation>
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
            <translation>Arrêter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Ends all answers here. What is written stays.</source>
            <translation>Arrête toutes les réponses ici. Ce qui est écrit reste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>How daring the models are. At 0 each takes the likeliest word every time.</source>
            <translation>L'audace des modèles. À 0, chacun prend à chaque fois le mot le plus probable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Where the dice begin. The same seed draws the same answers again.</source>
            <translation>Là où commencent les dés. La même graine redonne les mêmes réponses.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Longest answer, in tokens</source>
            <translation>Réponse maximale, en tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>No answer gets longer than this. A token is a word or a part of one.</source>
            <translation>Aucune réponse n'est plus longue. Un token est un mot ou un morceau de mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>temperature {temperature:g} · seed {seed}</source>
            <translation>température {temperature:g} · graine {seed}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Write a question first</source>
            <translation>Écrivez d'abord une question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/copies.py" />
            <source>Together they would need about {total} of memory, and {free} are free: so they answer one after the other.</source>
            <translation>Ensemble, ils demanderaient environ {total} de mémoire, et {free} sont libres : ils répondent donc l'un après l'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/copies.py" />
            <source>One of the models can't be read any more. {message}</source>
            <translation>L'un des modèles n'est plus lisible. {message}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>Point at a word to see what both models expected there. With the keyboard, Tab leads to the words, and the arrow keys through them.</source>
            <translation>Pointez un mot pour voir ce que les deux modèles y attendaient. Au clavier, Tab mène aux mots, et les flèches les parcourent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>{name} expected: {told}</source>
            <translation>{name} attendait : {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>{name} expected</source>
            <translation>{name} attendait</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>after “… {before}”</source>
            <translation>après « … {before} »</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>Token {place}, {where}</source>
            <translation>Token {place}, {where}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>KL {kld:.3f} nats, {words}</source>
            <translation>KL {kld:.3f} nats, {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>How far the expectations are off at a token: the KL divergence, in nats (0: not at all)</source>
            <translation>L'écart entre les attentes pour un token : la divergence KL, en nats (0 : aucun écart)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>hardly off</source>
            <translation>presque aucun écart</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>a little off</source>
            <translation>petit écart</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>off</source>
            <translation>écart</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>far off</source>
            <translation>grand écart</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>There is no room in memory for all at once: so they answer one after the other.</source>
            <translation>Il n'y a pas assez de mémoire pour tous à la fois : ils répondent donc l'un après l'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <location filename="../../desktop/ui/panes/models/row.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>waiting</source>
            <translation>en attente</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>loading</source>
            <translation>chargement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>reading the question</source>
            <translation>lecture de la question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>writing</source>
            <translation>écriture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>stopped</source>
            <translation>arrêté</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Make a copy with fewer bits</source>
            <translation>Faire une copie avec moins de bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Two models answer the same question here. A good start is one model twice: as it is, and with fewer bits for each weight.</source>
            <translation>Deux modèles répondent ici à la même question. Pour commencer, prenez deux fois le même : tel quel, et avec moins de bits par poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Nothing to compare yet</source>
            <translation>Rien à comparer pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Writes a copy of a model here with fewer bits for each weight, to compare with. The model stays.</source>
            <translation>Écrit une copie d'un modèle d'ici avec moins de bits par poids, pour comparer. Le modèle reste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/nothing_yet.py" />
            <source>Stop writing, {far}</source>
            <translation>Arrêter l'écriture, {far}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/pane.py" />
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Rating (points)</source>
            <translation>Note (points)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>95 % from</source>
            <translation>95 %, de</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>95 % to</source>
            <translation>95 %, à</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Votes</source>
            <translation>Votes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Bradley-Terry ratings from the votes, with 95 % intervals. Points are those of chess ratings: 400 are odds of 10 to 1. A vote for neither counts as half a win for both.</source>
            <translation>Notes de Bradley-Terry tirées des votes, avec intervalles à 95 %. Les points sont ceux des notes aux échecs : 400 de plus, c'est 10 chances contre 1. Un vote sans préférence compte comme une demi-victoire pour chacun.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>{first} is preferred to {second} in an estimated {share} of the cases ({low} to {high}), from {votes} votes.</source>
            <extracomment>For one: {first} is preferred to {second} in an estimated {share} of the cases ({low} to {high}), from {votes} vote.</extracomment>
            <translation>
                <numerusform>Selon l'estimation, {first} est préféré à {second} dans {share} des cas (de {low} à {high}), d'après {votes} vote.</numerusform>
                <numerusform>Selon l'estimation, {first} est préféré à {second} dans {share} des cas (de {low} à {high}), d'après {votes} votes.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>No votes between {first} and {second} yet.</source>
            <translation>Pas encore de vote entre {first} et {second}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Ratings</source>
            <translation>Classement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Forget these votes</source>
            <translation>Oublier ces votes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Takes all votes away, and the rating begins anew.</source>
            <translation>Supprime tous les votes, et le classement repart de zéro.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>{number} votes, 95 % intervals</source>
            <extracomment>For one: {number} vote, 95 % intervals</extracomment>
            <translation>
                <numerusform>{number} vote, intervalles à 95 %</numerusform>
                <numerusform>{number} votes, intervalles à 95 %</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>Ratings. Arrow keys go from model to model.</source>
            <translation>Classement. Les flèches passent d'un modèle à l'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{value} points, {low} to {high}</source>
            <translation>{value} points, de {low} à {high}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{name}: {told}, from {votes} votes</source>
            <extracomment>For one: {name}: {told}, from {votes} vote</extracomment>
            <translation>
                <numerusform>{name} : {told}, sur {votes} vote</numerusform>
                <numerusform>{name} : {told}, sur {votes} votes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>0 (average)</source>
            <translation>0 (moyenne)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{name}: {told} (95 %), from {votes} votes</source>
            <extracomment>For one: {name}: {told} (95 %), from {votes} vote</extracomment>
            <translation>
                <numerusform>{name} : {told} (95 %), sur {votes} vote</numerusform>
                <numerusform>{name} : {told} (95 %), sur {votes} votes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading.py" />
            <source>Reading along takes both models in memory at once. {need}. Pick smaller ones.</source>
            <translation>Pour la lecture parallèle, les deux modèles doivent être chargés à la fois. {need}: choisissez-en de plus petits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>KL (nats)</source>
            <translation>KL (nats)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Off</source>
            <translation>Écart</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Writer gave it</source>
            <translation>Selon l'auteur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Reader gave it</source>
            <translation>Selon le lecteur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Writer's first</source>
            <translation>1er de l'auteur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Reader's first</source>
            <translation>1er du lecteur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>How far its expectations are off at each token: KL divergence, in nats.</source>
            <translation>L'écart entre ses attentes et celles de l'auteur à chaque token : divergence KL, en nats.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>KL divergence at each token, in nats.</source>
            <translation>Divergence KL à chaque token, en nats.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{words}: below {steps} nats, no line. {words_2}: dotted. {words_3}, from {steps_2}: dashed. {words_4}, from {steps_3}: a whole line.</source>
            <translation>{words} : moins de {steps} nats, pas de trait. {words_2} : pointillé. {words_3}, dès {steps_2} : tirets. {words_4}, dès {steps_3} : trait plein.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Own answers</source>
            <translation>Réponses libres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>What each model writes by itself. After the first other word they speak of different things.</source>
            <translation>Ce que chaque modèle écrit de lui-même. Après le premier mot différent, ils ne parlent plus de la même chose.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Forced reading</source>
            <translation>Lecture imposée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Both models read the same words, so that every word can be compared.</source>
            <translation>Les deux modèles lisent les mêmes mots, pour qu'on puisse comparer chaque mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Mean KL {kld:.3f} nats.</source>
            <translation>KL moyenne {kld:.3f} nats.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>The model that reads along</source>
            <translation>Le modèle qui lit en parallèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>This model reads the first answer word by word, and says how likely it finds each word.</source>
            <translation>Ce modèle lit la première réponse mot à mot, et dit à quel point chaque mot lui paraît probable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>The words of this answer, as both models expected them</source>
            <translation>Les mots de cette réponse, tels que les deux modèles les attendaient</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Asks many questions in the same way, for a verdict with an interval.</source>
            <translation>Pose beaucoup de questions de la même façon, pour un verdict avec un intervalle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Ends the measurement here.</source>
            <translation>Arrête la mesure ici.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{names} reads along: {done} of {total} tokens</source>
            <extracomment>For one: {names} reads along: {done} of {total} token</extracomment>
            <translation>
                <numerusform>{names} lit en parallèle : {done} token sur {total}</numerusform>
                <numerusform>{names} lit en parallèle : {done} tokens sur {total}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} reads {writer}'s answer</source>
            <translation>{reader} lit la réponse écrite par {writer}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{mean} One answer is too few for a verdict.</source>
            <translation>{mean} Une seule réponse ne suffit pas pour un verdict.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} finds the same token likeliest in {same} of {tokens} places.</source>
            <extracomment>For one: {reader} finds the same token likeliest in {same} of {tokens} place.</extracomment>
            <translation>
                <numerusform>{reader} juge le même token le plus probable {same} fois sur {tokens}.</numerusform>
                <numerusform>{reader} juge le même token le plus probable {same} fois sur {tokens}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{mean} The tokens were drawn at random; at temperature 0 they would be the likeliest ones.</source>
            <translation>{mean} Les tokens ont été tirés au hasard ; à la température 0, ce seraient les plus probables.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{done} of {total} answers</source>
            <translation>{done} réponses sur {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Measuring: {words}</source>
            <translation>Mesure : {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{name} reads</source>
            <translation>{name} lit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Measure {count} answers, about {seconds}</source>
            <translation>Mesurer {count} réponses, environ {seconds}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Nothing was read along.</source>
            <translation>Rien n'a été lu en parallèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Run again, and let the answers come to their end.</source>
            <translation>Relancez, et laissez les réponses aller jusqu'au bout.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Measure {count} answers</source>
            <translation>Mesurer {count} réponses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>When all have answered, one reads the other's answer, word by word.</source>
            <translation>Quand tous ont répondu, l'un lit la réponse de l'autre, mot à mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Reading along takes both models in memory at once.</source>
            <translation>Pour la lecture parallèle, les deux modèles doivent être chargés à la fois.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>This answer can't be read along.</source>
            <translation>Cette réponse ne peut pas être lue en parallèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no model here yet. Find one in Models.</source>
            <translation>Il n'y a pas encore de modèle ici. Trouvez-en un dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no model here both as a base and as an instruct model. Find them in Models.</source>
            <translation>Aucun modèle n'est ici à la fois en version de base et en version instruct. Trouvez-les dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>A model that is gone</source>
            <translation>Un modèle disparu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no family of models here in two sizes. Find one in Models.</source>
            <translation>Aucune famille de modèles n'est ici en deux tailles. Trouvez-en une dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>This takes the demo model {missing}, which is not on this laptop.</source>
            <translation>Il faut le modèle de démonstration {missing}, qui n'est pas sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>This takes the demo models {plain} and {thinking}, which are not on this laptop.</source>
            <translation>Il faut les modèles de démonstration {plain} et {thinking}, qui ne sont pas sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One of these models has no chat template: it only goes on with a text. So all get the text as it stands.</source>
            <translation>L'un de ces modèles n'a pas de gabarit de conversation : il ne sait que continuer un texte. Tous reçoivent donc le texte tel quel.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One prompt, several models or precisions, one seed. Where they part is marked.</source>
            <translation>Un prompt, plusieurs modèles ou précisions, une graine. L'endroit où ils divergent est marqué.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Most bits against fewest</source>
            <translation>Le plus de bits contre le moins</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One model in two precisions, the same question.</source>
            <translation>Un modèle en deux précisions, une même question.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Base against instruct</source>
            <translation>Base contre instruct</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Before and after it was taught to answer.</source>
            <translation>Avant et après avoir appris à répondre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One family, two sizes.</source>
            <translation>Une famille, deux tailles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One writes its steps before it answers.</source>
            <translation>L'un écrit ses étapes avant de répondre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Two answers without names.</source>
            <translation>Deux réponses sans noms.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>Run</source>
            <translation>Lancer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Add a model</source>
            <translation>Ajouter un modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Lets one more model answer the same question.</source>
            <translation>Fait répondre un modèle de plus à la même question.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>At most {most} models, and no more are here</source>
            <translation>{most} modèles au plus, et il n'y en a pas d'autres ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Run again</source>
            <translation>Relancer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/smaller_copy.py" />
            <source>A copy with fewer bits a weight is being written: {far}.</source>
            <translation>Écriture d'une copie avec moins de bits par poids : {far}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/smaller_copy.py" />
            <source>Writing a copy of {model} with fewer bits a weight…</source>
            <translation>Écriture d'une copie de {model} avec moins de bits par poids…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/smaller_copy.py" />
            <source>Nothing can be written into {folder}.</source>
            <translation>Impossible d'écrire dans {folder}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Thinking…</source>
            <translation>Réflexion…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <source>Its thinking, before the answer</source>
            <translation>Sa réflexion, avant la réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <source>What the model wrote to itself before it answered. It can be wrong, as an answer can.</source>
            <translation>Ce que le modèle s'est écrit à lui-même avant de répondre. Cela peut être faux, comme une réponse.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_answers.py" />
            <source>Answer {letter} comes here.</source>
            <translation>La réponse {letter} viendra ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_answers.py" />
            <source>Answer {letter}</source>
            <translation>Réponse {letter}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_answers.py" />
            <source>{names}, your pick</source>
            <translation>{names}, votre choix</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Two models answer; you see their words, and not their names. Which is better?</source>
            <translation>Deux modèles répondent ; vous voyez leurs mots, pas leurs noms. Quelle réponse est la meilleure ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>An answer was cut off while its model was still thinking, so nothing was counted. Allow longer answers, and ask again.</source>
            <translation>Une réponse a été coupée alors que son modèle réfléchissait encore ; rien n'a donc été compté. Autorisez des réponses plus longues et posez la question à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Blind vote</source>
            <translation>Vote à l'aveugle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Two answers without names: pick the better one. Which model it was comes after.</source>
            <translation>Deux réponses sans noms : choisissez la meilleure. Vous saurez après de quel modèle elle vient.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A vote is between two models. Add what is missing in Models.</source>
            <translation>Un vote se joue entre deux modèles. Ajoutez ce qui manque dans Modèles.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>{count} votes are forgotten.</source>
            <extracomment>For one: The vote is forgotten.</extracomment>
            <translation>
                <numerusform>Le vote est oublié.</numerusform>
                <numerusform>{count} votes sont oubliés.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Ask both</source>
            <translation>Interroger les deux</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Nothing to vote on yet</source>
            <translation>Pas encore de quoi voter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A vote is between two models, and there is only one here. Side by side makes a copy of it with fewer bits.</source>
            <translation>Un vote se joue entre deux modèles, et il n'y en a qu'un ici. Côte à côte en fait une copie avec moins de bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Which answer is better?</source>
            <translation>Quelle réponse est la meilleure ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>No answers this time. Nothing was counted.</source>
            <translation>Pas de réponses cette fois. Rien n'a été compté.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A draw between {names} and {names_2}.</source>
            <translation>Égalité entre {names} et {names_2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>You preferred {better} to {other}.</source>
            <translation>Vous avez préféré {better} à {other}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Both wrote the same, word for word: that counts as a draw.</source>
            <translation>Les deux ont écrit la même chose, mot pour mot : cela compte comme une égalité.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Stopped. Ask again when you like.</source>
            <translation>Arrêté. Reposez la question quand vous voulez.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>(no word)</source>
            <translation>(aucun mot)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Both models are {states}.</source>
            <translation>Les deux modèles : {states}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>{names} and {names_2}</source>
            <translation>{names} et {names_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Between two of {listed}. Side by side has the choice.</source>
            <translation>Entre deux modèles parmi {listed}. Le choix se fait dans Côte à côte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>A model is loading, {fraction:.0f} %</source>
            <translation>Chargement d'un modèle, {fraction:.0f} %</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Both are answering: {written} tokens so far. They come together.</source>
            <extracomment>For one: Both are answering: {written} token so far. They come together.</extracomment>
            <translation>
                <numerusform>Les deux répondent : {written} token jusqu'ici. Ils s'afficheront ensemble.</numerusform>
                <numerusform>Les deux répondent : {written} tokens jusqu'ici. Ils s'afficheront ensemble.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Between {listed}. Side by side has the choice.</source>
            <translation>Entre {listed}. Le choix se fait dans Côte à côte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Next question</source>
            <translation>Question suivante</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Two models answer another question, without their names.</source>
            <translation>Deux modèles répondent à une autre question, sans leurs noms.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>A is better</source>
            <translation>A est meilleure</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>Can't tell</source>
            <translation>Impossible à dire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_row.py" />
            <source>B is better</source>
            <translation>B est meilleure</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>The answer, word by word. Arrow keys go from token to token.</source>
            <translation>La réponse, mot à mot. Les flèches passent d'un token à l'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>Token {place} of {tokens}: {texts}, KL {kld:.3f} nats, {words}</source>
            <translation>Token {place} sur {tokens} : {texts}, KL {kld:.3f} nats, {words}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>{number} nats</source>
            <extracomment>For one: {number} nat</extracomment>
            <translation>
                <numerusform>{number} nat</numerusform>
                <numerusform>{number} nats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui/panes/concepts/figures</name>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models that read images</source>
            <translation>Modèles qui lisent les images</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models by program</source>
            <translation>Modèles par programme</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>No model here yet</source>
            <translation>Pas encore de modèle ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Here you will see who has put which models on this laptop. Add one in Models.</source>
            <translation>Ici, vous verrez quel programme a mis quels modèles sur cet ordinateur. Ajoutez-en un dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>All and active weights</source>
            <translation>Tous les poids, et les actifs</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Bits a weight by suffix</source>
            <translation>Bits par poids selon le suffixe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Suffix</source>
            <translation>Suffixe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Bits a weight</source>
            <translation>Bits par poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Bytes of an 8B model</source>
            <translation>Octets d'un modèle 8B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{bits} bits, {size}</source>
            <translation>{bits} bits, {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{name}: {bits} bits a weight, {size} in all</source>
            <translation>{name} : {bits} bits par poids, {size} en tout</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{year}: {counts} read images, {counts_2} read text alone</source>
            <translation>{year} : {counts} lisent les images, {counts_2} seulement du texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Of the {all_years} models in the table, {all_years_2} read images. Of those from {last} it is {years} of {years_2}.</source>
            <translation>Sur les {all_years} modèles du tableau, {all_years_2} lisent les images. Parmi ceux de {last} : {years} sur {years_2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models here: {counts}.</source>
            <translation>Modèles ici : {counts}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>shipped with Glassbox</source>
            <translation>fourni avec Glassbox</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>from {app}</source>
            <translation>via {app}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>added in Glassbox</source>
            <translation>ajouté dans Glassbox</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{active} of {total}</source>
            <translation>{active} sur {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{used} of {experts} experts in each of {layers} layers</source>
            <translation>{used} experts sur {experts} dans chacune des {layers} couches</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{name}: {experts}, {shown} weights at work, {active}</source>
            <translation>{name} : {experts}, poids actifs : {shown}, {active}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>In {least} {shares} of the weights work on a token, in {most} {shares_2}.</source>
            <translation>Dans {least}, {shares} des poids travaillent sur un token ; dans {most}, {shares_2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Used</source>
            <translation>Utilisés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>All weights</source>
            <translation>Tous les poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>At work</source>
            <translation>Actifs</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Q4_K_M has {q4_k_m} bits a weight, Q8_0 {q8_0} and Q2_K {q2_k}, in the shape of {like}.</source>
            <translation>Q4_K_M a {q4_k_m} bits par poids, Q8_0 {q8_0} et Q2_K {q2_k}, pour la forme de {like}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models by year</source>
            <translation>Modèles par année</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{counts} of {counts_2}</source>
            <translation>{counts} sur {counts_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Year</source>
            <translation>Année</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Read images</source>
            <translation>Lisent les images</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Text alone</source>
            <translation>Texte seul</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Models on this laptop</source>
            <translation>Modèles sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Where from</source>
            <translation>Provenance</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Bytes</source>
            <translation>Octets</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>text and images</source>
            <translation>texte et images</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>text alone</source>
            <translation>texte seul</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>size</source>
            <translation>taille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>at work for one token</source>
            <translation>actifs pour un token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>at rest</source>
            <translation>au repos</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>bits a weight</source>
            <translation>bits par poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{rest} more</source>
            <translation>{rest} autres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>smaller ones together</source>
            <translation>les plus petits ensemble</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>None from {absent}.</source>
            <translation>Aucun via {absent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/base.py" />
            <source>Opens the pane Models, where models are found and added.</source>
            <translation>Ouvre Modèles, où l'on trouve et ajoute des modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Loss by size for one budget</source>
            <translation>Perte selon la taille pour un budget</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>{count} FLOPs</source>
            <translation>{count} FLOPs</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Best: {weights} weights and {shown}, loss {loss:.3f}</source>
            <translation>Meilleur : {weights} poids et {shown}, perte {loss:.3f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>With {number} the best has {size} weights and reads {tokens} tokens, {tokens_2:.0f} for each weight ({source}). Dashed: a tenth and ten times the budget.</source>
            <translation>Avec {number}, le meilleur a {size} poids et lit {tokens} tokens, soit {tokens_2:.0f} par poids ({source}). En tirets : un dixième du budget, et dix fois le budget.</translation>
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
            <translation>Perte selon la taille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>{tokens} tokens</source>
            <translation>{tokens} tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>best: {weights}</source>
            <translation>meilleur : {weights}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Operations</source>
            <translation>Opérations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Best weights</source>
            <translation>Poids du meilleur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Loss</source>
            <translation>Perte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>weights in the model</source>
            <translation>poids du modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>↓ better. Loss by the formula, nats a token</source>
            <translation>↓ mieux. Perte selon la formule, nats par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>What two scores are worth</source>
            <translation>Ce que valent deux scores</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{number:,} questions: about ±{high:.0f} points for model A.</source>
            <translation>{number:,} questions : environ ±{high:.0f} points pour le modèle A.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{said} To tell {one_} from {other} in 80 of 100 tries, each model needs about {needed:,} questions.</source>
            <translation>{said} Pour distinguer {one_} de {other} 80 fois sur 100, il faut environ {needed:,} questions par modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Model A</source>
            <translation>Modèle A</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Model B</source>
            <translation>Modèle B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Two scores with their intervals</source>
            <translation>Deux scores avec leurs intervalles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{said} The two scores are the same.</source>
            <translation>{said} Les deux scores sont identiques.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right</source>
            <translation>Justes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{score} % right</source>
            <translation>{score} % justes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{share}  ({low} to {high})</source>
            <translation>{share}  (de {low} à {high})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{name}: {share}, 95 % interval {low} to {high}</source>
            <translation>{name} : {share}, intervalle à 95 % de {low} à {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>guessing one of four</source>
            <translation>une chance sur quatre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>What the model reads</source>
            <translation>Ce que lit le modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Two ways to ask</source>
            <translation>Deux façons de demander</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>You typed {shown} characters. The model reads {read}, as {tokens} tokens.</source>
            <extracomment>For one: You typed {shown} character. The model reads {read}, as {tokens} tokens.</extracomment>
            <translation>
                <numerusform>Vous avez saisi {shown} caractère. Le modèle en lit {read}, soit {tokens} tokens.</numerusform>
                <numerusform>Vous avez saisi {shown} caractères. Le modèle en lit {read}, soit {tokens} tokens.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Both answers come from the same weights, with the likeliest token each time, and end after {tokens} tokens at the latest.</source>
            <translation>Les deux réponses viennent des mêmes poids, avec à chaque fois le token le plus probable, et s'arrêtent après {tokens} tokens au plus tard.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Load the model</source>
            <translation>Charger le modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Your message</source>
            <translation>Votre message</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Load a model to see it.</source>
            <translation>Chargez un modèle pour le voir.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Ask both ways</source>
            <translation>Demander des deux façons</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Words to ask with</source>
            <translation>Les mots de la question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Press the button to see it on a model of yours.</source>
            <translation>Cliquez sur le bouton pour le voir avec un de vos modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>in the chat template</source>
            <translation>dans le gabarit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>bare</source>
            <translation>tel quel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Way</source>
            <translation>Façon</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Hidden words of the app (system prompt)</source>
            <translation>Mots cachés de l'application (prompt système)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>your message</source>
            <translation>votre message</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>system prompt</source>
            <translation>prompt système</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>what the model reads</source>
            <translation>ce que lit le modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>In the chat template</source>
            <translation>Dans le gabarit de conversation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Bare, as the start of a text</source>
            <translation>Tel quel, comme un début de texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>The answer comes here.</source>
            <translation>La réponse viendra ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>As a question, in the chat template</source>
            <translation>Comme une question, dans le gabarit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/law.py" />
            <source>The tinted band is where a further model would lie in 95 of 100 cases, if the line goes on as it is. It rests on {points} models.</source>
            <translation>La bande teintée est l'endroit où se trouverait un modèle de plus dans 95 cas sur 100, si la droite continue ainsi. Elle repose sur {points} modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/law.py" />
            <source>Three models make a line, but don't tell how far from it the next one may lie: that takes a fourth.</source>
            <translation>Trois modèles font une droite, mais ne disent pas à quelle distance le suivant peut en être : il en faut un quatrième.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 32 bits</source>
            <translation>règle, 32 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 16 bits</source>
            <translation>règle, 16 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 8 bits</source>
            <translation>règle, 8 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 4 bits</source>
            <translation>règle, 4 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Memory by precision</source>
            <translation>Mémoire selon la précision</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>What fits here</source>
            <translation>Ce qui tient ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name}: weights {weights}, chat {kv_cache}, working space {compute}, together about {total}</source>
            <translation>{name} : poids {weights}, discussion {kv_cache}, espace de travail {compute}, ensemble environ {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{number} weights with 4 bits: {rule} by the rule. As Q4_K_M it is {weights}, and {total} with a chat of {context:,} tokens. This laptop has {memory_total}.</source>
            <translation>{number} de poids à 4 bits : {rule} selon la règle. En Q4_K_M, c'est {weights}, et {total} avec une discussion de {context:,} tokens. Cet ordinateur a {memory_total}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Precision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Weights (bytes)</source>
            <translation>Poids (octets)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Working space</source>
            <translation>Espace de travail</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{grid_sizes} weights as {grid_formats}. {reason}</source>
            <translation>{grid_sizes} de poids en {grid_formats}. {reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{free} of {total} are free. {largest}</source>
            <translation>{free} sont libres sur {total}. {largest}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source> This laptop has {total}: the line is far right.</source>
            <translation> Cet ordinateur a {total} : la ligne est loin à droite.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Chat of {context:,} tokens and working space as in {like}, the nearest known model.{beyond}</source>
            <translation>Discussion de {context:,} tokens et espace de travail comme dans {like}, le modèle connu le plus proche.{beyond}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name} file</source>
            <translation>Fichier {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{told} Arrow keys choose a cell</source>
            <translation>{told} Les flèches choisissent une case</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Green, check: {words}. Amber, triangle: {words_2}. Red, cross: {words_3}. Memory with a chat of {context:,} tokens, estimated.</source>
            <translation>Vert, coche : {words}. Ambre, triangle : {words_2}. Rouge, croix : {words_3}. Mémoire avec une discussion de {context:,} tokens, estimée.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>The largest with a check mark as Q4_K_M has {fitting} weights.</source>
            <translation>Le plus grand qui porte une coche en Q4_K_M a {fitting} de poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>None has a check mark as Q4_K_M now.</source>
            <translation>Aucun ne porte de coche en Q4_K_M pour l'instant.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>chat</source>
            <translation>discussion</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/status_bar.py" />
            <source>working space</source>
            <translation>espace de travail</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>this laptop's memory</source>
            <translation>la mémoire de cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name} (bytes)</source>
            <translation>{name} (octets)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>There is no model on this laptop yet. Add or download one in Models.</source>
            <translation>Il n'y a pas encore de modèle sur cet ordinateur. Ajoutez-en un ou téléchargez-le dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>No model yet</source>
            <translation>Pas encore de modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>This figure asks a model. Add or download one in Models.</source>
            <translation>Cette figure interroge un modèle. Ajoutez-en un ou téléchargez-le dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>The model is at work…</source>
            <translation>Le modèle travaille…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>, to be loaded first</source>
            <translation>, à charger d'abord</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>Loading… {fraction:.0f} %</source>
            <translation>Chargement… {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>A name's parts</source>
            <translation>Les parties d'un nom</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>A mixture's name</source>
            <translation>Le nom d'un mélange d'experts</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>The name above has {parts} parts{rest}.</source>
            <extracomment>For one: The name above has {parts} part{rest}.</extracomment>
            <translation>
                <numerusform>Le nom ci-dessus a {parts} partie{rest}.</numerusform>
                <numerusform>Le nom ci-dessus a {parts} parties{rest}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model's name</source>
            <translation>Le nom d'un modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, {unread} not read</source>
            <translation>, non lues : {unread}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, all of them read</source>
            <translation>, toutes lues</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, and it is not read</source>
            <translation>, qui n'est pas lue</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, and it is read</source>
            <translation>, et elle est lue</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>A number in fewer bits</source>
            <translation>Un nombre en moins de bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>Bit layouts</source>
            <translation>Du bit au nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>Of {shown} are left: {parts}.</source>
            <translation>De {shown}, il reste : {parts}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>3.14, 1/3, 14:37, π, then Enter</source>
            <translation>3,14, 1/3, 14:37, π, puis Entrée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>The time now</source>
            <translation>L'heure qu'il est</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>The time as a part of the day</source>
            <translation>L'heure comme une part de la journée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>{bits} bits {as_time}</source>
            <translation>{as_time} en {bits} bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Maker</source>
            <translation>Créateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Released</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Steps of openness</source>
            <translation>Marches d'ouverture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Of {counts} models in the table: {parts}. Written on {written}.</source>
            <translation>Sur {counts} modèles du tableau : {parts}. État au {written}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Models on this step</source>
            <translation>Modèles sur cette marche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>on the step: {step}</source>
            <translation>sur la marche : {step}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>of all steps, newest first</source>
            <translation>de toutes les marches, les plus récents d'abord</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>{rows} well-known models {which}</source>
            <translation>{rows} modèles connus {which}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>no outlier, one scale</source>
            <translation>sans valeur extrême, une échelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>The harm of an outlier</source>
            <translation>Les dégâts d'une valeur extrême</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>An outlier {number} times the rest: the others keep {levels} of 255 steps, with none it is {calm_levels}. Their error is {one_scale:.1f} % with one scale, and {blocks:.1f} % with one for each {block}.</source>
            <translation>Une valeur extrême {number} fois plus grande que le reste : les autres gardent {levels} niveaux sur 255 ; sans elle, ce serait {calm_levels}. Leur erreur est de {one_scale:.1f} % avec une seule échelle, et de {blocks:.1f} % avec une échelle par bloc de {block}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Outlier (times)</source>
            <translation>Valeur extrême (fois)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error, one scale</source>
            <translation>Erreur, une échelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Steps used</source>
            <translation>Niveaux utilisés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Outlier</source>
            <translation>Valeur extrême</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error of the other numbers</source>
            <translation>Erreur des autres nombres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error, each {block}</source>
            <translation>Erreur, blocs de {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{times} times the rest</source>
            <translation>{times} fois le reste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{count:,} numbers in 8 bits. The bars are the error of all but the outlier, as a part of their usual size.</source>
            <translation>{count:,} nombres en 8 bits. Les barres montrent l'erreur de tous les nombres sauf la valeur extrême, par rapport à leur taille habituelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>outlier, one scale for all</source>
            <translation>valeur extrême, une échelle pour tous</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>outlier, a scale for each {block}</source>
            <translation>valeur extrême, blocs de {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{name}: the error is {error:.1f} % of the numbers' usual size</source>
            <translation>{name} : l'erreur est de {error:.1f} % de la taille habituelle des nombres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>error</source>
            <translation>erreur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>A line takes three models of different sizes, asked the same benchmark.</source>
            <translation>Pour une droite, il faut trois modèles de tailles différentes, et le même benchmark.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Wrong</source>
            <translation>Fausses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>On the line</source>
            <translation>Sur la droite</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>{name}: {parameters:,} weights, {wrong} wrong, 95 % interval {low} to {high}, {n} questions</source>
            <extracomment>For one: {name}: {parameters:,} weights, {wrong} wrong, 95 % interval {low} to {high}, {n} question</extracomment>
            <translation>
                <numerusform>{name} : {parameters:,} poids, {wrong} de réponses fausses, intervalle à 95 % de {low} à {high}, {n} question</numerusform>
                <numerusform>{name} : {parameters:,} poids, {wrong} de réponses fausses, intervalle à 95 % de {low} à {high}, {n} questions</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Ask two models or more of different sizes the same benchmark, and they stand here.</source>
            <translation>Posez le même benchmark à au moins deux modèles de tailles différentes, et ils apparaîtront ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Your {shown} models: exponent {exponent}, 95 % interval {exponent_low} to {exponent_high}, R² {r_squared:.2f}.</source>
            <translation>Vos {shown} modèles : exposant {exponent}, intervalle à 95 % de {exponent_low} à {exponent_high}, R² {r_squared:.2f}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>{said} Guessing alone has {guessing} wrong.</source>
            <translation>{said} Au hasard, {guessing} seraient fausses.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Wrong answers by size</source>
            <translation>Réponses fausses selon la taille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Which of the benchmarks that you have run is drawn.</source>
            <translation>Lequel des benchmarks que vous avez lancés est dessiné.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Log scales</source>
            <translation>Échelles logarithmiques</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Open Benchmarks</source>
            <translation>Ouvrir Benchmarks</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>No results of yours yet</source>
            <translation>Pas encore de résultats à vous</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>↓ better. Share of wrong answers, with 95 % intervals</source>
            <translation>↓ mieux. Part de réponses fausses, intervalles à 95 %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Add Epoch AI's tables…</source>
            <translation>Ajouter les tableaux d'Epoch AI…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Compute (FLOPs)</source>
            <translation>Calcul (FLOPs)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>MMLU</source>
            <translation>MMLU</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Published models</source>
            <translation>Modèles publiés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>By computing</source>
            <translation>Selon le calcul</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>By weights</source>
            <translation>Selon les poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Rings: up to 2022. Amber: 2023. Green: from 2024 on. Dashed: guessing. Move over a dot, or walk with the arrow keys, for its name and source.</source>
            <translation>Anneaux : jusqu'à 2022. Ambre : 2023. Vert : à partir de 2024. Tirets : au hasard. Survolez un point, ou avancez avec les flèches, pour lire son nom et sa source.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>{model}, {released}: {weights}, {tokens}, MMLU {mmlu:.1f} %, {source}</source>
            <translation>{model}, {released} : {weights}, {tokens}, MMLU {mmlu:.1f} %, {source}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Over all {models}, ten times the computing goes with {exponent:.2f} times the wrong answers, but the dots scatter (R² {r_squared:.2f}). {model} beats {above} of the {old} models from before 2024.</source>
            <translation>Sur l'ensemble des {models} modèles, dix fois plus de calcul va avec {exponent:.2f} fois les réponses fausses, mais les points sont dispersés (R² {r_squared:.2f}). {model} bat {above} des {old} modèles d'avant 2024.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Log scale</source>
            <translation>Échelle logarithmique</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>MMLU of published models</source>
            <translation>MMLU de modèles publiés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Epoch AI publishes tables of models and their scores. Download two of them as CSV, one of models and one of MMLU scores, and choose both here.</source>
            <translation>Epoch AI publie des tableaux de modèles et de leurs scores. Téléchargez-en deux en CSV, l'un des modèles et l'autre des scores MMLU, puis choisissez les deux ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Take them away</source>
            <translation>Les retirer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>weights at work on a token</source>
            <translation>poids actifs sur un token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>training compute, FLOPs, 6 N D</source>
            <translation>calcul d'entraînement, FLOPs, 6 N D</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Added from Epoch AI's tables (CC BY 4.0): {there}.</source>
            <translation>Ajoutés depuis les tableaux d'Epoch AI (CC BY 4.0) : {there}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>↑ better. MMLU, share right</source>
            <translation>↑ mieux. MMLU, part de réponses justes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>{number} weights</source>
            <translation>{number} poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>weights unknown</source>
            <translation>poids inconnus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>{number} tokens</source>
            <translation>{number} tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>tokens unknown</source>
            <translation>tokens inconnus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>The models can't be kept in {parent}.</source>
            <translation>Impossible de garder les modèles dans {parent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>hard labels</source>
            <translation>étiquettes dures</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>soft labels</source>
            <translation>étiquettes souples</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>teacher</source>
            <translation>professeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Two pupils</source>
            <translation>Deux élèves</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>{number} of {drawn}</source>
            <translation>{number} sur {drawn}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Each pupil has {parameters:,} weights and read {drawn} tokens. On {drawn_2} new ones, after {step} steps: hard labels {hard:.2f} nats a token ({best:.2f} at its best step), soft labels {soft:.2f}.</source>
            <translation>Chaque élève a {parameters:,} poids et a lu {drawn} tokens. Sur {drawn_2} nouveaux, après {step} pas : étiquettes dures {hard:.2f} nats par token ({best:.2f} à son meilleur pas), étiquettes souples {soft:.2f}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Train two pupils</source>
            <translation>Entraîner deux élèves</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss on new text while the pupils learn</source>
            <translation>Perte sur un texte neuf pendant que les élèves apprennent</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>What each expects</source>
            <translation>Ce que chacun attend</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The teacher writes text {number} of {to_read}…</source>
            <translation>Le professeur écrit le texte {number} sur {to_read}…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The pupils learn…</source>
            <translation>Les élèves apprennent…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>a rare one</source>
            <translation>un token rare</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>After: …{before}</source>
            <translation>Après : …{before}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The teacher drew "{came}": by this hard label the pupils lose {hard} nats here, by its odds, the soft label, {soft}. The one with hard labels is first.</source>
            <translation>Le professeur a tiré « {came} » : avec cette étiquette dure, les élèves perdent ici {hard} nats ; avec ses probabilités, l'étiquette souple, {soft}. L'élève aux étiquettes dures est cité en premier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Press the button to train them.</source>
            <translation>Cliquez sur le bouton pour les entraîner.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Step</source>
            <translation>Pas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss, hard labels</source>
            <translation>Perte, étiquettes dures</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss, soft labels</source>
            <translation>Perte, étiquettes souples</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>This model ends its texts too soon to learn from them.</source>
            <translation>Ce modèle termine ses textes trop tôt pour qu'on puisse en apprendre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> and </source>
            <translation> et </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>steps</source>
            <translation>pas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>↓ better. Loss on new text, nats a token</source>
            <translation>↓ mieux. Perte sur un texte neuf, nats par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Loss (nats)</source>
            <translation>Perte (nats)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The bars now show two other models of one size. One learned from bare answers, the other from answers with the steps written out.</source>
            <translation>Les barres montrent maintenant deux autres modèles de même taille. L'un a appris de réponses seules, l'autre de réponses avec les étapes écrites.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>These demo models are not here</source>
            <translation>Ces modèles de démonstration ne sont pas ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The figure shows two of the Pebble demo models. This copy of Glassbox has come without them, or with only one.</source>
            <translation>La figure montre deux des modèles de démonstration Pebble. Cette copie de Glassbox est livrée sans eux, ou avec un seul.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Sums with and without steps</source>
            <translation>Calculs avec et sans étapes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>from answers</source>
            <translation>réponses seules</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>from steps, too</source>
            <translation>étapes aussi</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>With and without a teacher</source>
            <translation>Avec et sans professeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>A leaked exam</source>
            <translation>Un examen qui a fuité</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>{questions}, {model}: {accuracy} of {score_questions} right, 95 % interval {low} to {high}</source>
            <translation>{questions}, {model} : {accuracy} de réponses justes sur {score_questions}, intervalle à 95 % de {low} à {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>{said} Measured when the models were made.</source>
            <translation>{said} Mesuré à la création des modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>at once</source>
            <translation>tout de suite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>with steps</source>
            <translation>avec étapes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>alone</source>
            <translation>seul</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>with a teacher</source>
            <translation>avec professeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>honest</source>
            <translation>honnête</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>leaky</source>
            <translation>avec fuite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>{questions}: {one} {share}, {other} {share_2}.</source>
            <comment>what two models got right of a set of questions</comment>
            <translation>{questions} : {one} {share}, {other} {share_2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Sums of all kinds</source>
            <translation>Calculs de toutes sortes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Units</source>
            <translation>Unités</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Sums</source>
            <translation>Calculs</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The exam</source>
            <translation>L'examen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Guess again</source>
            <translation>Deviner à nouveau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Show the largest</source>
            <translation>Afficher le plus grand</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Show the mixture</source>
            <translation>Afficher le modèle MoE</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The demo models are not here</source>
            <translation>Les modèles de démonstration ne sont pas ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The figure shows how the loss of the Pebble demo models falls with their size. This copy of Glassbox has come without them, or with only one.</source>
            <translation>La figure montre comment la perte des modèles de démonstration Pebble baisse quand leur taille augmente. Cette copie de Glassbox est livrée sans eux, ou avec un seul.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>{name}: {parameters:,} weights, loss {loss:.4f} nats a token</source>
            <translation>{name} : {parameters:,} poids, perte {loss:.4f} nats par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Demo models</source>
            <translation>Modèles de démonstration</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Your results</source>
            <translation>Vos résultats</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Exponent {exponent}, 95 % interval {exponent_low} to {exponent_high}, R² {r_squared:.2f}, from {known} models measured through llama.cpp.</source>
            <translation>Exposant {exponent}, intervalle à 95 % de {exponent_low} à {exponent_high}, R² {r_squared:.2f}, d'après {known} modèles mesurés avec llama.cpp.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The fifth is a mixture of experts: of its {all} weights {active} work on a token. Drag the handle to where you think it is, then look.</source>
            <translation>Le cinquième est un modèle MoE : de ses {all} poids, {active} travaillent sur un token. Faites glisser la poignée là où vous le placez, puis regardez.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Drag the handle to where you think the largest model is, then look.</source>
            <translation>Faites glisser la poignée là où vous placez le plus grand modèle, puis regardez.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Not here yet: {missing}. Three models are needed for a line.</source>
            <translation>Pas encore ici : {missing}. Il faut trois modèles pour une droite.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>your guess: {loss:.3f}</source>
            <translation>votre pronostic : {loss:.3f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source> They have read {fewest} to {most} tokens.</source>
            <translation> Ils ont lu de {fewest} à {most} tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source> {name} has {loss:.3f}; you guessed {guess:.3f}.</source>
            <translation> {name} est à {loss:.3f} ; votre pronostic était {guess:.3f}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source> On the line, a model with as many weights has {all:.3f}, and one with as many as work on a token {active:.3f}. The mixture has read {tokens} tokens.</source>
            <translation> Sur la droite, un modèle avec autant de poids est à {all:.3f}, et un modèle avec autant de poids qu'il en travaille ici sur un token, à {active:.3f}. Le modèle MoE a lu {tokens} tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Loss (nats a token)</source>
            <translation>Perte (nats par token)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>↓ better. Loss on new questions, nats a token</source>
            <translation>↓ mieux. Perte sur des questions neuves, nats par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Softened odds</source>
            <translation>Probabilités adoucies</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>After "{asked}" the likeliest token is {name}: {plain} at temperature 1.0{other}. As a hard label it costs {log:.2f} nats, were it the right word.</source>
            <translation>Après « {asked} », le token le plus probable est {name} : {plain} à la température 1,0{other}. En étiquette dure, il coûte {log:.2f} nats si c'est le bon mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Ask for the next token</source>
            <translation>Demander le token suivant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>A text to go on with</source>
            <translation>Un texte à continuer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Odds of the next token</source>
            <translation>Probabilités du token suivant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Press the button to ask a model.</source>
            <translation>Cliquez sur le bouton pour interroger un modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>, {soft} at {now:.1f}</source>
            <translation>, {soft} à {now:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>{name}: {share} at temperature {temperature:.1f}</source>
            <translation>{name} : {share} à la température {temperature:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Temperature {each:.1f}</source>
            <translation>Température {each:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>share</source>
            <translation>part</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Reasons</source>
            <translation>Raisonne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>The table ends in {until}. Each line names its source.</source>
            <translation>Le tableau s'arrête en {until}. Chaque ligne cite sa source.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Well-known models by month</source>
            <translation>Modèles connus, mois par mois</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>The table ends in {until}, but for {later}, made with Glassbox. Each line names its source.</source>
            <translation>Le tableau s'arrête en {until}, sauf pour {later}, qui vient avec Glassbox. Chaque ligne cite sa source.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>The table has {models} models from {released} to {models_released}; the weights of {weights} of them can be had. The first closed one: {closed}. The first open-weight one: {first}.</source>
            <translation>Le tableau a {models} modèles, sortis entre {released} et {models_released} ; les poids de {weights} d'entre eux sont accessibles. Le premier modèle fermé : {closed}. Le premier à poids ouverts : {first}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Models by month. {told}. Arrow keys choose another</source>
            <translation>Modèles par mois. {told}. Les flèches en choisissent un autre</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/concepts</name>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>Search lessons</source>
            <translation>Rechercher dans les leçons</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>Lessons</source>
            <translation>Leçons</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>No lesson has these words.</source>
            <translation>Aucune leçon ne contient ces mots.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>Shows another lesson.</source>
            <translation>Affiche une autre leçon.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>{read} of {lessons} read</source>
            <translation>Lues : {read} sur {lessons}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>{title}, read</source>
            <translation>{title}, lue</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_view.py" />
            <source>{title}, in numbers</source>
            <translation>{title}, en chiffres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/pane.py" />
            <source>Short lessons, each beside the thing it speaks about.</source>
            <translation>De courtes leçons, chacune à côté de ce dont elle parle.</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/experts</name>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>KL divergence from the model as trained, in nats, ± standard error</source>
            <translation>Divergence KL par rapport au modèle d'origine, en nats, ± erreur type</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Tokens/s while it writes, ± standard deviation</source>
            <translation>Tokens/s à l'écriture, ± écart type</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Turn the knob</source>
            <translation>Changer le nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>What changes when each token takes more or fewer experts than in training.</source>
            <translation>Ce qui change quand chaque token passe par plus ou moins d'experts qu'à l'entraînement.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>A router takes the experts that it trusts most, as many as the model was trained with. Let it take another number: the speed, the answer, and how far the predictions move are measured beside the model as trained. The file stays as it is.</source>
            <translation>Un routeur prend les experts auxquels il se fie le plus, en nombre fixé à l'entraînement. Changez ce nombre : la vitesse, la réponse et l'écart des prédictions sont mesurés face au modèle d'origine. Le fichier ne change pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>One expert</source>
            <translation>Un seul expert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Each token takes the router's first choice only.</source>
            <translation>Chaque token ne passe que par le premier choix du routeur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Twice as many</source>
            <translation>Deux fois plus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Twice the experts that it was trained with.</source>
            <translation>Deux fois plus d'experts qu'à l'entraînement.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>All of them</source>
            <translation>Tous</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Every expert works on every token.</source>
            <translation>Tous les experts travaillent sur chaque token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Step by step</source>
            <translation>Pas à pas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>From one expert to all of them, doubling.</source>
            <translation>D'un seul expert à tous, en doublant.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>What is asked each time</source>
            <translation>La question posée à chaque essai</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Experts for each token</source>
            <translation>Experts par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>KL divergence from the model as trained</source>
            <translation>Divergence KL par rapport au modèle d'origine</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Tokens a second</source>
            <translation>Tokens par seconde</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>The answer of</source>
            <translation>La réponse de</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Answer: {name}</source>
            <translation>Réponse : {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Nothing turned yet</source>
            <translation>Aucun essai pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Choose a mixture of experts first, one whose layers all take the same number.</source>
            <translation>Choisissez d'abord un modèle MoE dont toutes les couches prennent le même nombre d'experts.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Beginning</source>
            <translation>Démarrage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>The knob can't be turned</source>
            <translation>Impossible de changer le nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>with</source>
            <translation>avec</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>As trained</source>
            <translation>Comme à l'entraînement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>of {most} experts (trained with {trained})</source>
            <translation>experts sur {most} ({trained} à l'entraînement)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Beside it</source>
            <translation>En comparaison</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>{used} experts</source>
            <extracomment>For one: 1 expert</extracomment>
            <translation>
                <numerusform>1 expert</numerusform>
                <numerusform>{used} experts</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Reading a text beside the model as trained</source>
            <translation>Lecture d'un texte en parallèle du modèle d'origine</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>{used} experts, as trained</source>
            <extracomment>For one: 1 expert, as trained</extracomment>
            <translation>
                <numerusform>1 expert, comme à l'entraînement</numerusform>
                <numerusform>{used} experts, comme à l'entraînement</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Timing: {told}</source>
            <translation>Mesure de la vitesse : {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Answering: {told}</source>
            <translation>Réponse : {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Loading with {told}</source>
            <translation>Chargement avec {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>Experts for a token</source>
            <translation>Experts par token</translation>
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
            <translation>Écart type</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>KL divergence (nats)</source>
            <translation>Divergence KL (nats)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Standard error</source>
            <translation>Erreur type</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>KL divergence, 99 %</source>
            <translation>Divergence KL, 99 %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>Same likeliest token</source>
            <translation>Même token en tête</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>With {named} instead of {used}, {pace}. Its predictions are {with_error} nats (KL divergence) from those of the model as trained; its likeliest next token is the same in {same:.0f} % of the places.</source>
            <translation>Avec {named} au lieu de {used}, {pace}. Ses prédictions s'écartent de {with_error} nats (divergence KL) de celles du modèle d'origine ; le token suivant le plus probable est le même à {same:.0f} % des endroits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>it writes at {speed} times the speed</source>
            <translation>sa vitesse d'écriture est multipliée par {speed}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: {shown} nats from the model as trained (mean and standard error over {tokens:,} tokens); the same likeliest next token in {agrees:.0f} % of the places</source>
            <translation>{named} : {shown} nats d'écart avec le modèle d'origine (moyenne et erreur type sur {tokens:,} tokens) ; même token suivant le plus probable à {agrees:.0f} % des endroits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: {speed:.1f} tokens/s</source>
            <translation>{named} : {speed:.1f} tokens/s</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>This is the model as trained: each token takes {used} experts in a layer.</source>
            <extracomment>For one: This is the model as trained: each token takes {used} expert in a layer.</extracomment>
            <translation>
                <numerusform>C'est le modèle comme à l'entraînement : dans une couche, chaque token passe par {used} expert.</numerusform>
                <numerusform>C'est le modèle comme à l'entraînement : dans une couche, chaque token passe par {used} experts.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>it writes as fast, as far as can be told</source>
            <translation>il écrit aussi vite, autant qu'on puisse en juger</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>, standard deviation {sd:.1f}</source>
            <translation>, écart type {sd:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: the yardstick</source>
            <translation>{named} : la référence</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>Layer {layers}: {measured:.3f}{unit}. Shuffled: {low:.3f} to {high:.3f}. The texts differ by {what}.</source>
            <translation>Couche {layers} : {measured:.3f}{unit}. Après mélange : de {low:.3f} à {high:.3f}. Écart entre les textes : {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>A figure for each layer</source>
            <translation>Une valeur par couche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>more than noise</source>
            <translation>davantage que du bruit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>no more than noise</source>
            <translation>pas davantage que du bruit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>Layer by layer, arrow keys walk. {text_at}</source>
            <translation>Les flèches vont de couche en couche. {text_at}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Watch it</source>
            <translation>En direct</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Which experts the router picks for every token, in every layer, while the model works.</source>
            <translation>Les experts que le routeur choisit pour chaque token, dans chaque couche, pendant que le modèle travaille.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Ask something, or click an experiment: every token of the question and the answer will be here, with the experts that each layer picked for it.</source>
            <translation>Posez une question ou cliquez sur une expérience : chaque token de la question et de la réponse apparaîtra ici, avec les experts que chaque couche lui a choisis.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Layer {layers}: {words}</source>
            <translation>Couche {layers} : {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>the weight of the chosen (the others were not recorded)</source>
            <translation>le poids des experts choisis (les autres n'ont pas été enregistrés)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the router's probability</source>
            <translation>la probabilité du routeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>the router's score</source>
            <translation>le score du routeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>A sum</source>
            <translation>Un calcul</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>A poem</source>
            <translation>Un poème</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>A story</source>
            <translation>Une histoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Spanish</source>
            <translation>Espagnol</translation>
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
            <translation>Posez une question au modèle et observez son routeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Watch</source>
            <translation>Observer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Layers and experts</source>
            <translation>Couches et experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/experts/token_grid.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>expert</source>
            <translation>expert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>The experts of this token in numbers</source>
            <translation>Les experts de ce token, en chiffres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Newest token</source>
            <translation>Dernier token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Routing</source>
            <translation>Routage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Nothing watched yet</source>
            <translation>Rien d'observé pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>ringed: chosen, with the weight its answer gets</source>
            <translation>cerclé : choisi, avec le poids que reçoit sa réponse</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>takes {used} of {experts} experts in each of {layers} layers</source>
            <extracomment>For one: takes {used} of {experts} experts in its 1 layer</extracomment>
            <translation>
                <numerusform>passe par {used} experts sur {experts} dans son unique couche</numerusform>
                <numerusform>passe par {used} experts sur {experts} dans chacune des {layers} couches</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Layer</source>
            <translation>Couche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>expert {expert} with {weight}</source>
            <translation>expert {expert} avec {weight}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Token {token} of {ids:,}</source>
            <translation>Token {token} sur {ids:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source> (recorded: {name})</source>
            <translation> (enregistrement : {name})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Expert {rank}</source>
            <translation>Expert {rank}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Weight {rank}</source>
            <translation>Poids {rank}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>layer {layer}</source>
            <translation>couche {layer}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>expert {expert}</source>
            <translation>expert {expert}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load</source>
            <comment>noun: how often each expert is chosen</comment>
            <translation>Charge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load in layer {layers}</source>
            <translation>Charge dans la couche {layers}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Share of the choices so far; dashed: an even share, {experts:.3g} %</source>
            <translation>Part des choix jusqu'ici ; tirets : part égale, {experts:.3g} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Expert</source>
            <translation>Expert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Chosen</source>
            <translation>Choisi</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Share</source>
            <translation>Part</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>balance</source>
            <translation>équilibre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>busiest</source>
            <translation>le plus pris</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>idle</source>
            <translation>au repos</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>1: all experts get the same. 0: one gets everything.</source>
            <translation>1 : tous les experts reçoivent autant. 0 : un seul reçoit tout.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>The expert that was chosen most often</source>
            <translation>L'expert choisi le plus souvent</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Experts that no token has chosen so far</source>
            <translation>Les experts qu'aucun token n'a encore choisis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>How often each expert is chosen will be here.</source>
            <translation>La fréquence de choix de chaque expert s'affichera ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>{busiest} at {load:.0f} %</source>
            <translation>{busiest} : {load:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load of {load} experts, the busiest: {told}</source>
            <translation>Charge de {load} experts, les plus pris : {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Expert {expert}: {load:.1f} % of the choices</source>
            <translation>Expert {expert} : {load:.1f} % des choix</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>{idle} of {experts}</source>
            <translation>{idle} sur {experts}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>expert {each} {load:.0f} %</source>
            <translation>expert {each} {load:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Balance of the load</source>
            <translation>Équilibre de la charge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>The entropy of the experts' load. 1: all get the same. 0: one gets everything.</source>
            <translation>L'entropie de la charge des experts. 1 : tous reçoivent autant. 0 : un seul reçoit tout.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Variation of the load</source>
            <translation>Variation de la charge</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Standard deviation over mean (coefficient of variation). 0: all get the same.</source>
            <translation>Écart type divisé par la moyenne (coefficient de variation). 0 : tous reçoivent autant.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Idle experts</source>
            <translation>Experts au repos</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Experts that no token of this text has chosen.</source>
            <translation>Les experts qu'aucun token de ce texte n'a choisis.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Goes to the chosen</source>
            <translation>Part des experts choisis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Of the router's probability, the part that the chosen experts got.</source>
            <translation>La part de la probabilité du routeur qu'ont reçue les experts choisis.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>How sure the router is</source>
            <translation>Certitude du routeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>1: it sees only one expert. 0: it finds all alike. (1 less the entropy.)</source>
            <translation>1 : il ne voit qu'un expert. 0 : pour lui, tous se valent. (1 moins l'entropie.)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>New from token to token</source>
            <translation>Nouveaux à chaque token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>The part of its experts that a token doesn't share with the token before.</source>
            <translation>La part de ses experts qu'un token ne partage pas avec le token précédent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Lines: all layers. Dashed: what random choices would give.</source>
            <translation>Lignes : toutes les couches. Tirets : ce que donneraient des choix au hasard.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Layer {layer}</source>
            <translation>Couche {layer}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>by chance {by_chance:.1f}</source>
            <translation>au hasard {by_chance:.1f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>by chance {by_chance:.2f}</source>
            <translation>au hasard {by_chance:.2f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Balance</source>
            <translation>Équilibre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Variation</source>
            <translation>Variation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>By chance</source>
            <translation>Au hasard</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Chosen share</source>
            <translation>Part des choisis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Sureness</source>
            <translation>Certitude</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Change</source>
            <translation>Changement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Busiest expert</source>
            <translation>Expert le plus pris</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Its share</source>
            <translation>Sa part</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>And expert</source>
            <translation>Et expert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Share of the tokens</source>
            <translation>Part des tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>If independent</source>
            <translation>Si indépendants</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>layer {layers}, expert {column}: {load:.1f} % of the choices (an even share: {even:.3g} %)</source>
            <translation>couche {layers}, expert {column} : {load:.1f} % des choix (part égale : {even:.3g} %)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>experts {row} and {column}: together for {measured:.1f} % of the tokens
{expected:.1f} % if they had nothing to do with each other</source>
            <translation>experts {row} et {column} : ensemble pour {measured:.1f} % des tokens
{expected:.1f} % s'ils n'avaient rien à voir l'un avec l'autre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>expert {row}: chosen for {measured:.1f} % of the tokens</source>
            <translation>expert {row} : choisi pour {measured:.1f} % des tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>{experts} experts in a layer</source>
            <translation>{experts} experts par couche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>What a router decides will be shown here. It takes a mixture of experts: add one.</source>
            <translation>Ce que décide un routeur s'affichera ici. Il faut pour cela un modèle MoE : ajoutez-en un.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>It is a dense model: every token passes through all of its {weights} weights, in every layer. Nothing is chosen, so there is no router to watch.</source>
            <translation>C'est un modèle dense : chaque token passe par tous ses poids ({weights}), dans chaque couche. Rien n'est choisi, il n'y a donc pas de routeur à observer.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>{model} has no experts</source>
            <translation>{model} n'a pas d'experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>A dense model: no experts</source>
            <translation>Un modèle dense : pas d'experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>The model whose router is watched</source>
            <translation>Le modèle dont on observe le routeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>No models yet</source>
            <translation>Pas encore de modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>The router can't be watched</source>
            <translation>Impossible d'observer le routeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Watch {mixture}</source>
            <translation>Observer {mixture}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Find a mixture of experts</source>
            <translation>Trouver un modèle MoE</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Names such as 8x7B or A3B say that a model has experts</source>
            <translation>Un nom comme 8x7B ou A3B indique qu'un modèle a des experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>To open again (.npz)…</source>
            <translation>Pour le rouvrir (.npz)…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Recordings (*.npz)</source>
            <translation>Enregistrements (*.npz)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>As a table (CSV)…</source>
            <translation>En tableau (CSV)…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>For programs (JSON)…</source>
            <translation>Pour des programmes (JSON)…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Recordings (*.npz *.json)</source>
            <translation>Enregistrements (*.npz *.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Routing of {traced}</source>
            <translation>Routage, {traced}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Open a recording</source>
            <translation>Ouvrir un enregistrement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Save this recording</source>
            <translation>Garder cet enregistrement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Stop saving</source>
            <translation>Arrêter la sauvegarde</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Opening…</source>
            <translation>Ouverture…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Nothing is recorded yet</source>
            <translation>Rien n'est encore enregistré</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Save the recording</source>
            <translation>Garder l'enregistrement</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the {used} chosen experts</source>
            <extracomment>For one: the chosen expert</extracomment>
            <translation>
                <numerusform>l'expert choisi</numerusform>
                <numerusform>les {used} experts choisis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the other {others} experts</source>
            <extracomment>For one: the other expert</extracomment>
            <translation>
                <numerusform>l'autre expert</numerusform>
                <numerusform>les {others} autres experts</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>shared by all tokens</source>
            <translation>partagés par tous les tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>rest</source>
            <translation>au repos</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>work on a token</source>
            <translation>travaillent sur un token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>in memory</source>
            <translation>en mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>at work</source>
            <translation>au travail</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>Weights: {told}</source>
            <translation>Poids : {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the name</source>
            <translation>le nom</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>all of it, in memory</source>
            <translation>le tout, en mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>at work on a token</source>
            <translation>au travail sur un token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>a dense model of the same size</source>
            <translation>un modèle dense de même taille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Dense against sparse</source>
            <translation>Dense ou creux</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>How many weights a mixture keeps in memory, and how many work on each token.</source>
            <translation>Combien de poids un modèle MoE garde en mémoire, et combien travaillent sur chaque token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Every token passes {active} of the {total} weights.</source>
            <translation>Chaque token passe par {active} poids sur {total}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name}: the memory of a model of {total}, the work of one of {active}. {passes}</source>
            <translation>{name} : la mémoire d'un modèle de {total}, le travail d'un modèle de {active}. {passes}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>in 16 bits</source>
            <translation>en 16 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>in 4 bits</source>
            <translation>en 4 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Every token passes about {active} of about {total} weights.</source>
            <translation>Chaque token passe par environ {active} poids sur environ {total}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name} is not {rule}: attention and embeddings are there once. {passes}</source>
            <translation>{name}, ce n'est pas {rule} : l'attention et les plongements n'y sont qu'une fois. {passes}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{start} + {experts} × {part} = {whole}{letter}   in memory</source>
            <translation>{start} + {experts} × {part} = {whole}{letter}   en mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{start} + {used} × {part} = {working}{letter}   at work on a token</source>
            <translation>{start} + {used} × {part} = {working}{letter}   au travail sur un token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>What is there once, and what eight times.</source>
            <translation>Ce qui s'y trouve une fois, et ce qui s'y trouve huit fois.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>The size of one model, the speed of another.</source>
            <translation>La taille d'un modèle, la vitesse d'un autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>128 small experts, of which a token takes 8.</source>
            <translation>128 petits experts, dont 8 pour chaque token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>The model here</source>
            <translation>Le modèle d'ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Counted in the chosen model's file.</source>
            <translation>Compté dans le fichier du modèle choisi.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>A size, such as 8x7B</source>
            <translation>Une taille, comme 8x7B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Type a size: 8x7B, 8x22B, 57B-A14B</source>
            <translation>Saisissez une taille : 8x7B, 8x22B, 57B-A14B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Count</source>
            <translation>Compter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Weights, memory and operations</source>
            <translation>Poids, mémoire et opérations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name} has no experts. Choose a mixture of experts, or type a size.</source>
            <translation>{name} n'a pas d'experts. Choisissez un modèle MoE ou saisissez une taille.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>operations for a token</source>
            <translation>opérations pour un token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>There is no model yet. Type a size instead.</source>
            <translation>Il n'y a pas encore de modèle. Saisissez plutôt une taille.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{active} are read</source>
            <translation>{active} à lire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Over a text</source>
            <translation>Sur un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>How evenly the experts are used over a text, and how sure the router is.</source>
            <translation>Si les experts servent tous autant au fil d'un texte, et à quel point le routeur est sûr.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Layers × experts</source>
            <translation>Couches × experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>How often each layer chose each expert; click a layer to look into it.</source>
            <translation>Combien de fois chaque couche a choisi chaque expert ; cliquez sur une couche pour l'examiner.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Tokens × experts</source>
            <translation>Tokens × experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Which experts each token took in this layer.</source>
            <translation>Les experts par lesquels chaque token est passé dans cette couche.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Chosen together</source>
            <translation>Choisis ensemble</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Which experts of this layer were chosen for the same tokens.</source>
            <translation>Les experts de cette couche choisis pour les mêmes tokens.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Let the model read a text, or click an experiment. What was watched on the first page, or opened from a file, is shown here too.</source>
            <translation>Faites lire un texte au modèle, ou cliquez sur une expérience. Ce qui a été observé sur la première page, ou ouvert depuis un fichier, s'affiche aussi ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>A short story in English.</source>
            <translation>Une courte histoire en anglais.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>In Spanish</source>
            <translation>En espagnol</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>The same story in Spanish.</source>
            <translation>La même histoire en espagnol.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Three functions in Python.</source>
            <translation>Trois fonctions en Python.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Eighteen sums and their results.</source>
            <translation>Dix-huit calculs et leurs résultats.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Text for the model to read</source>
            <translation>Texte à faire lire au modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Type or paste a text for the model to read</source>
            <translation>Saisissez ou collez un texte à faire lire au modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Read</source>
            <comment>a button: let the model read</comment>
            <translation>Lire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Open a text</source>
            <translation>Ouvrir un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Load of the experts by layer</source>
            <translation>Charge des experts par couche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Experts chosen together</source>
            <translation>Experts choisis ensemble</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>and expert</source>
            <translation>et expert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>The picture in numbers</source>
            <translation>L'image en chiffres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>No text read yet</source>
            <translation>Aucun texte lu pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>This text is too large to be watched: {largest_text:,} characters at most.</source>
            <translation>Ce texte est trop grand pour être observé : {largest_text:,} caractères au plus.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Texts (*)</source>
            <translation>Textes (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>This file is too large for a text to be watched.</source>
            <translation>Ce fichier est trop grand pour qu'on observe la lecture de son texte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>, in layer {layer}</source>
            <translation>, dans la couche {layer}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>{count:,} tokens of {traced}{where}</source>
            <extracomment>For one: {count:,} token of {traced}{where}</extracomment>
            <translation>
                <numerusform>{traced} : {count:,} token{where}</numerusform>
                <numerusform>{traced} : {count:,} tokens{where}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>{name} is no plain text (UTF-8).</source>
            <translation>{name} n'est pas du texte brut (UTF-8).</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the share of a layer's choices</source>
            <translation>la part des choix d'une couche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>weight</source>
            <translation>poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the share of the tokens</source>
            <translation>la part des tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/token_grid.py" />
            <source>Tokens and experts</source>
            <translation>Tokens et experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Story</source>
            <translation>Histoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Poem</source>
            <translation>Poème</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Two prompts</source>
            <translation>Deux prompts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Whether other texts use other experts, beside what shuffled tokens would show.</source>
            <translation>Si d'autres textes font travailler d'autres experts, au-delà de ce que donneraient des tokens mélangés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>In {out} of {layers} layers the two texts use other experts, by more than noise. They differ most in layer {layers_2}: there they share {measured:.0f} % of their choices, and shuffled tokens {shuffled:.0f} %.</source>
            <translation>Dans {out} couches sur {layers}, les deux textes font travailler d'autres experts, au-delà du bruit. L'écart est le plus grand dans la couche {layers_2} : ils y partagent {measured:.0f} % de leurs choix, et des tokens mélangés {shuffled:.0f} %.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>An expert tells most about the kind of text in layer {layers}: {measured:.2f} of {most:.2f} bits, where shuffled tokens give {shuffled:.2f}. If each kind had experts of its own, it would be all of them.</source>
            <translation>C'est dans la couche {layers} qu'un expert en dit le plus sur le genre du texte : {measured:.2f} bits sur {most:.2f}, contre {shuffled:.2f} pour des tokens mélangés. Si chaque genre avait ses propres experts, ce serait le tout.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>gray: where shuffled tokens would lie (95 %); filled points lie outside</source>
            <translation>gris : là où seraient des tokens mélangés (95 %) ; les points pleins sont en dehors</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Let the model read two texts, or click an experiment. Layer by layer it is measured how far the two share their experts, and how far chance alone would part them.</source>
            <translation>Faites lire deux textes au modèle, ou cliquez sur une expérience. Couche par couche, on mesure à quel point les deux partagent leurs experts, et à quel point le hasard seul les séparerait.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled</source>
            <translation>Mélangés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled, low</source>
            <translation>Mélangés, bas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled, high</source>
            <translation>Mélangés, haut</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>More than noise</source>
            <translation>Au-delà du bruit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>In no layer do the two texts use other experts than shuffled tokens would: what is seen here is noise.</source>
            <translation>Dans aucune couche, les deux textes ne font travailler d'autres experts que ne le feraient des tokens mélangés : ce qu'on voit ici est du bruit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Code, a poem</source>
            <translation>Code, poème</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Python functions beside a poem.</source>
            <translation>Des fonctions en Python face à un poème.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>English, Spanish</source>
            <translation>Anglais, espagnol</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>The same story in two languages.</source>
            <translation>La même histoire en deux langues.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Sums, a poem</source>
            <translation>Calculs, poème</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Sums beside a poem.</source>
            <translation>Des calculs face à un poème.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Kinds of text</source>
            <translation>Genres de texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>How much an expert tells about the kind of text.</source>
            <translation>Ce qu'un expert révèle du genre du texte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Compare</source>
            <comment>a button</comment>
            <translation>Comparer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Share of each text's choices</source>
            <translation>Part des choix de chaque texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>The figures of all layers</source>
            <translation>Les valeurs de toutes les couches</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Nothing compared yet</source>
            <translation>Rien de comparé pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>the share of their choices that is common</source>
            <translation>la part commune de leurs choix</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>bits about the kind</source>
            <translation>bits sur le genre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>by layer: {what}</source>
            <translation>par couche : {what}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>{names}: expert {column} has {share:.1f} % of the choices in this layer</source>
            <translation>{names} : l'expert {column} a {share:.1f} % des choix dans cette couche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>the share of a text's choices</source>
            <translation>la part des choix d'un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>in layer {layers}</source>
            <translation>dans la couche {layers}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Overlap</source>
            <translation>Recouvrement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Text {name}</source>
            <translation>Texte {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Both texts are needed</source>
            <translation>Il faut les deux textes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source> bits</source>
            <translation> bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>expert {number}</source>
            <translation>expert {number}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>There is no mixture of experts here, and only such a model has a router to watch. Find one in Models.</source>
            <translation>Il n'y a pas de modèle MoE ici, et seul un tel modèle a un routeur à observer. Trouvez-en un dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Loading {model}…</source>
            <translation>{model} : chargement…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Choose a mixture of experts first: only such a model has a router to watch.</source>
            <translation>Choisissez d'abord un modèle MoE : seul un tel modèle a un routeur à observer.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading the prompt…</source>
            <translation>Lecture du prompt…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading text {found} of {texts}…</source>
            <translation>Lecture du texte {found} sur {texts}…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading: {done:,} of {total:,} tokens</source>
            <translation>Lecture : {done:,} tokens sur {total:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Loading {model}: {fraction:.0f} %</source>
            <translation>{model} : chargement, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>{rate}, watched</source>
            <translation>{rate}, en observation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Writing…</source>
            <translation>Écriture…</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/leaks</name>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{name}: {seen} on leaked, {fresh} on fresh questions</source>
            <translation>{name} : {seen} aux questions qui ont fuité, {fresh} aux questions neuves</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{value:.0f} % ({low:.0f} to {high:.0f})</source>
            <translation>{value:.0f} % (de {low:.0f} à {high:.0f})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>Right answers on leaked and on fresh questions{said}</source>
            <translation>Bonnes réponses aux questions qui ont fuité et aux questions neuves{said}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>leaked questions</source>
            <translation>questions qui ont fuité</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>fresh questions</source>
            <translation>questions neuves</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{count:,} of them</source>
            <translation>{count:,} en tout</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>(not shown: the authors of this test ask for that)</source>
            <translation>(non affiché : les auteurs de ce test le demandent)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>{asked_in}: {whole}. {words} words in a row in {place}</source>
            <extracomment>For one: {asked_in}: {whole}. {words} word in {place}</extracomment>
            <translation>
                <numerusform>{asked_in} : {whole}. {words} mot dans {place}</numerusform>
                <numerusform>{asked_in} : {whole}. Suite de {words} mots dans {place}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>, line {line:,}</source>
            <translation>, ligne {line:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>Questions that were found, and where</source>
            <translation>Les questions trouvées, et où</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>In the text</source>
            <translation>Dans le texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>What is not found proves nothing: questions in other words, or in another language, pass this check. What is found may be a common phrase, above all where the question is short.</source>
            <translation>Ne rien trouver ne prouve rien : une question mise en d'autres mots, ou dans une autre langue, échappe à cette recherche. Ce qui est trouvé peut être une tournure courante, surtout si la question est courte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Word for word</source>
            <translation>Mot pour mot</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Which questions of a test stand, word for word, in a text that models learn from.</source>
            <translation>Quelles questions d'un test figurent, mot pour mot, dans un texte dont les modèles apprennent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Choose a test and a text that a model may have learned from. Each run of words that stands in both is shown here. Punctuation and capitals don't count.</source>
            <translation>Choisissez un test et un texte dont un modèle a pu apprendre. Chaque suite de mots qui figure dans les deux s'affiche ici. La ponctuation et les majuscules ne comptent pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Searched {done} of {total}</source>
            <translation>Parcouru : {done} sur {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that one demo model has read.</source>
            <translation>Des questions qu'un modèle de démonstration a lues.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>A fresh exam</source>
            <translation>Un examen neuf</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that no demo model has read.</source>
            <translation>Des questions qu'aucun modèle de démonstration n'a lues.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Words in a row</source>
            <translation>Mots à la suite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>So many words in a row have to be the same for a question to count as found.</source>
            <translation>Le nombre de mots à la suite qui doivent être les mêmes pour qu'une question compte comme trouvée.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Check</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Looks for each question in the text.</source>
            <translation>Cherche chaque question dans le texte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that were found</source>
            <translation>Les questions trouvées</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Nothing checked yet</source>
            <translation>Rien de cherché pour l'instant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Found questions</source>
            <translation>Questions trouvées</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Looking for the questions</source>
            <translation>Recherche des questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>reading them</source>
            <translation>lecture des questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>This can't be checked</source>
            <translation>Impossible de faire cette recherche</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{words} words in a row, in {place}</source>
            <extracomment>For one: {words} word, in {place}</extracomment>
            <translation>
                <numerusform>{words} mot, dans {place}</numerusform>
                <numerusform>suite de {words} mots, dans {place}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Choose questions and a text first</source>
            <translation>Choisissez d'abord des questions et un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>in</source>
            <translation>dans</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>words in a row</source>
            <translation>mots à la suite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>The one question stands in the text</source>
            <translation>La seule question est dans le texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>The one question does not stand in the text</source>
            <translation>La seule question n'est pas dans le texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Its text</source>
            <translation>Son texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Found in</source>
            <translation>Trouvé dans</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>The words</source>
            <translation>Les mots</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{count:,} of {total:,} questions stand in the text</source>
            <extracomment>For one: {count:,} of {total:,} questions stands in the text</extracomment>
            <translation>
                <numerusform>Questions présentes dans le texte : {count:,} sur {total:,}</numerusform>
                <numerusform>Questions présentes dans le texte : {count:,} sur {total:,}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{files:,} files</source>
            <extracomment>For one: 1 file</extracomment>
            <translation>
                <numerusform>{files:,} fichier</numerusform>
                <numerusform>{files:,} fichiers</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{files}, {bytes}, in {seconds:.1f} s</source>
            <translation>{files}, {bytes}, en {seconds:.1f} s</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{ngram} words in a row. Searched {searched}.</source>
            <extracomment>For one: {ngram} word. Searched {searched}.</extracomment>
            <translation>
                <numerusform>{ngram} mot. Parcouru : {searched}.</numerusform>
                <numerusform>{ngram} mots à la suite. Parcouru : {searched}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{short:,} questions are shorter than that and were looked for whole: {found:,} of them were found.</source>
            <extracomment>For one: {short:,} question is shorter than that and was looked for whole. Found: {found:,}.</extracomment>
            <translation>
                <numerusform>{short:,} question est plus courte et a été cherchée en entier ; trouvée : {found:,}.</numerusform>
                <numerusform>{short:,} questions sont plus courtes et ont été cherchées en entier ; trouvées : {found:,}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>Left out: {name} ({reason}){more}.</source>
            <translation>Laissé de côté : {name} ({reason}){more}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source> and {unread:,} more</source>
            <translation> et {unread:,} autres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>As a table the first {most_rows} places are shown; the saved file has all.</source>
            <translation>Le tableau montre les {most_rows} premiers endroits ; le fichier enregistré les contient tous.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{empty:,} questions have no word and can't be looked for.</source>
            <extracomment>For one: {empty:,} question has no word and can't be looked for.</extracomment>
            <translation>
                <numerusform>{empty:,} question n'a aucun mot et ne peut pas être cherchée.</numerusform>
                <numerusform>{empty:,} questions n'ont aucun mot et ne peuvent pas être cherchées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_words.py" />
            <source>{rows:,} rows have no question ({first}).</source>
            <extracomment>For one: 1 row has no question ({first}).</extracomment>
            <translation>
                <numerusform>{rows:,} ligne n'a pas de question ({first}).</numerusform>
                <numerusform>{rows:,} lignes n'ont pas de question ({first}).</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/pane.py" />
            <source>Leak check</source>
            <translation>Fuites</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>Choose a file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Choose a folder…</source>
            <translation>Choisir un dossier…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>A set that comes with Glassbox, or a file or folder of yours.</source>
            <translation>Un jeu fourni avec Glassbox, ou l'un de vos fichiers ou dossiers.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>Nothing chosen</source>
            <translation>Aucun choix</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/places.py" />
            <source>All that Pebble has read</source>
            <translation>Tout ce que Pebble a lu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Here we know what was leaked, since we planted it. Of other models nobody outside can tell: the checks give hints, and no proof.</source>
            <translation>Ici, on sait ce qui a fuité, puisque la fuite est provoquée. Pour d'autres modèles, personne ne peut le dire de l'extérieur : les vérifications donnent des indices, pas des preuves.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Leaky</source>
            <translation>Leaky</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>A planted leak</source>
            <translation>Une fuite provoquée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>One of two twins has read the exam before. What gives it away?</source>
            <translation>L'un des deux jumeaux a déjà lu l'examen. Qu'est-ce qui le trahit ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>This takes two demo models, their exam and their training data, and this copy of Glassbox was made without them.</source>
            <translation>Il faut pour cela deux modèles de démonstration, leur examen et leurs données d'entraînement, et cette copie de Glassbox ne les contient pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>How surprised each twin is by right answers</source>
            <translation>La surprise de chaque jumeau devant les bonnes réponses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The jump</source>
            <translation>Le saut</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Surprise</source>
            <translation>Surprise</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Let both sit the exam</source>
            <translation>Leur faire passer l'examen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Both demo models answer all questions, and three checks look for the leak.</source>
            <translation>Les deux modèles de démonstration répondent à toutes les questions, et trois vérifications cherchent la fuite.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Again</source>
            <translation>Recommencer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Lets both models sit the exam once more.</source>
            <translation>Fait repasser l'examen aux deux modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Two models, one exam</source>
            <translation>Deux modèles, un examen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{leaky} has read half of the questions before, {honest} none of them. Both answer all of them, and three checks look for the leak.</source>
            <translation>{leaky} a déjà lu la moitié des questions, {honest} n'en a lu aucune. Les deux répondent à toutes, et trois vérifications cherchent la fuite.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The twins are not here</source>
            <translation>Les jumeaux ne sont pas ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Word for word, in the training data</source>
            <translation>Mot pour mot, dans les données d'entraînement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{value:.0f} % on what it has read, {value_2:.0f} % on the rest</source>
            <translation>{value:.0f} % sur ce qu'il a lu, {value_2:.0f} % sur le reste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right answers, with 95 % intervals.</source>
            <translation>Bonnes réponses, avec intervalles à 95 %.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Min-K %: is it too little surprised?</source>
            <translation>Min-K % : est-il trop peu surpris ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>By the right answers.</source>
            <translation>D'après les bonnes réponses.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{count:,} of {total:,} {name}</source>
            <translation>{name} : {count:,} sur {total:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The exam was broken off</source>
            <translation>L'examen a été interrompu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{name}: searching…</source>
            <translation>{name} : recherche…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_run.py" />
            <source>{name} sits the exam</source>
            <translation>{name} passe l'examen</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>mean log-probability of the least likely {least_likely:.0f} % of the tokens</source>
            <translation>log-probabilité moyenne des {least_likely:.0f} % de tokens les moins probables</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>mean log-probability of all tokens: the logarithm of the perplexity, with a minus</source>
            <translation>log-probabilité moyenne de tous les tokens, soit −log de la perplexité</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>tells them apart {value:.0f} times in 100</source>
            <translation>les distingue {value:.0f} fois sur 100</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>95 % interval {low:.0f} to {high:.0f}</source>
            <translation>intervalle à 95 % : de {low:.0f} à {high:.0f}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}): a coin may do as well</source>
            <translation>{share} ({interval}) : pile ou face ferait peut-être aussi bien</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}; a coin: 50)</source>
            <translation>{share} ({interval} ; pile ou face : 50)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}): it is surer of those it can't have seen</source>
            <translation>{share} ({interval}) : il est plus sûr de celles qu'il ne peut pas avoir vues</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>Texts</source>
            <translation>Textes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>These questions have no answers in their file: let the model read the questions.</source>
            <translation>Le fichier de ces questions ne contient pas de réponses : faites lire les questions au modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_chart.py" />
            <source>below {value}:</source>
            <translation>au-dessous de {value} :</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>This proves nothing by itself. A model is also less surprised by easier words, or by a style that it knows, and a difference is fair only where both sets are alike but for the leak. No difference does not mean that nothing was seen.</source>
            <translation>En soi, cela ne prouve rien. Un modèle est aussi moins surpris par des mots plus faciles, ou par un style qu'il connaît, et la comparaison n'est équitable que si les deux jeux se ressemblent, à la fuite près. Ne voir aucune différence ne veut pas dire que rien n'a été vu.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>may have seen</source>
            <translation>peut-être vues</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the others</source>
            <translation>les autres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the questions</source>
            <translation>les questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the answers</source>
            <translation>les réponses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Is a model less surprised by the questions of a test than by others like them?</source>
            <translation>Un modèle est-il moins surpris par les questions d'un test que par d'autres qui leur ressemblent ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Choose questions that the model may have read, and others like them that it can't have: the same in other words, or newer ones. Its surprise by both is shown.</source>
            <translation>Choisissez des questions que le modèle a pu lire, et d'autres qui leur ressemblent et qu'il n'a pas pu lire : les mêmes en d'autres mots, ou de plus récentes. Sa surprise devant les unes et les autres s'affiche.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Choose a model and two sets of questions first</source>
            <translation>Choisissez d'abord un modèle et deux jeux de questions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Read: {seen:,} that it may have seen, {fresh:,} others.</source>
            <translation>Questions lues : {seen:,} qu'il a pu voir, {fresh:,} autres.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions of each set, at most</source>
            <translation>Questions de chaque jeu, au plus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>More questions make the result surer, and take longer.</source>
            <translation>Avec plus de questions, le résultat est plus sûr et se fait plus attendre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions that it may have seen</source>
            <translation>Les questions qu'il a pu voir</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The same in other words, or fresh ones</source>
            <translation>Les mêmes en d'autres mots, ou des neuves</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The model reads both sets, and how surprised it is by each word is measured.</source>
            <translation>Le modèle lit les deux jeux, et sa surprise devant chaque mot est mesurée.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>What it reads</source>
            <translation>Ce qu'il lit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The questions alone, or with their answers.</source>
            <translation>Les questions seules, ou avec leurs réponses.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions of each set, drawn at random where there are more</source>
            <translation>Questions de chaque jeu, tirées au hasard s'il y en a davantage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> They were drawn at random, from {counts}.</source>
            <translation> Elles ont été tirées au hasard, parmi {counts}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> {left_out:,} were longer than the context, or empty, and are left out.</source>
            <translation> Laissées de côté, car vides ou plus longues que le contexte : {left_out:,}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>No question fits the model's context.</source>
            <translation>Aucune question ne tient dans le contexte du modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>reads</source>
            <translation>lit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>of</source>
            <translation>de</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>and of</source>
            <translation>et de</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>at most</source>
            <translation>au plus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Loading {currenttext}</source>
            <translation>{currenttext} : chargement</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/models</name>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token is kept in this system's keyring.</source>
            <translation>Un jeton est gardé dans le trousseau de clés de ce système.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token is kept until Glassbox is closed.</source>
            <translation>Un jeton est gardé jusqu'à la fermeture de Glassbox.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token comes from the environment variable HF_TOKEN.</source>
            <translation>Un jeton vient de la variable d'environnement HF_TOKEN.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The Hub knows this token as {user}'s. {shown}</source>
            <translation>Pour le Hub, ce jeton appartient à {user}. {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Token of the Hugging Face Hub</source>
            <translation>Jeton du Hugging Face Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Some models are given only to people whom their makers know. The token says who you are.</source>
            <translation>Certains modèles ne sont donnés qu'aux personnes que leurs créateurs connaissent. Le jeton dit qui vous êtes.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Ask for access…</source>
            <translation>Demander l'accès…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Opens the model's page, where its makers can be asked.</source>
            <translation>Ouvre la page du modèle, où l'on peut demander l'accès à ses créateurs.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Use this token</source>
            <translation>Utiliser ce jeton</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Keeps the token in the system's keyring.</source>
            <translation>Garde le jeton dans le trousseau de clés du système.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Forget the token</source>
            <translation>Oublier le jeton</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Takes the token out of the system's keyring.</source>
            <translation>Retire le jeton du trousseau de clés du système.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The authors give this model only to people who have agreed to their terms. Then a token proves that it is you: make one, with the right to read, at {token_page}.</source>
            <translation>Les auteurs ne donnent ce modèle qu'aux personnes qui ont accepté leurs conditions. Un jeton prouve ensuite que c'est bien vous : créez-en un, avec le droit de lecture, sur {token_page}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Asking the Hub whose token this is…</source>
            <translation>On demande au Hub à qui est ce jeton…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The token was not kept.</source>
            <translation>Le jeton n'a pas été gardé.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Access has to be asked for</source>
            <translation>L'accès est à demander</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The token goes into this system's keyring, never into a file.</source>
            <translation>Le jeton va dans le trousseau de clés de ce système, jamais dans un fichier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Opens the folder of the file in your file manager.</source>
            <translation>Ouvre le dossier du fichier dans votre gestionnaire de fichiers.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Verify again</source>
            <translation>Revérifier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Verify again: compare every byte with its checksum.</source>
            <translation>Revérifier : comparer chaque octet avec la somme de contrôle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete from disk</source>
            <translation>Supprimer du disque</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Remove from list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Remove from the list. The file stays on disk.</source>
            <translation>Retirer de la liste. Le fichier reste sur le disque.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/row.py" />
            <source>Load</source>
            <comment>a button</comment>
            <translation>Charger</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Brings the model into memory, so that it can be used.</source>
            <translation>Met le modèle en mémoire, pour qu'on puisse s'en servir.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Loads the model, and opens the chat with it.</source>
            <translation>Charge le modèle, et ouvre la discussion avec lui.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Unload</source>
            <translation>Décharger</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Frees the memory that the model takes. The file stays.</source>
            <translation>Libère la mémoire que prend le modèle. Le fichier reste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Delete from disk: frees {bytes}.</source>
            <translation>Supprimer du disque : libère {bytes}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>This file can't be used</source>
            <translation>Ce fichier est inutilisable</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Sees pictures in the chat, with {name}.</source>
            <translation>Voit les images dans la discussion, avec {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>The engine finishes something else first.</source>
            <translation>Le moteur termine d'abord autre chose.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Loading</source>
            <translation>Chargement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>{total}, complete and checked</source>
            <translation>{total}, complet et vérifié</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Paused at {so_far}</source>
            <translation>En pause à {so_far}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Waits for its turn, {so_far}</source>
            <translation>En attente, {so_far}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>How to get access</source>
            <translation>Comment obtenir l'accès</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Fetch {name} next</source>
            <translation>Télécharger {name} juste après</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Pause {name}</source>
            <translation>Mettre {name} en pause</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Resume {name}</source>
            <translation>Reprendre {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Try again: {name}</source>
            <translation>Réessayer : {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Cancel {name}</source>
            <translation>Annuler {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Take {name} off this list</source>
            <translation>Retirer {name} de cette liste</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source> {done} are kept.</source>
            <translation> {done} sont gardés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>It stopped.</source>
            <translation>Le téléchargement s'est arrêté.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>Clear what is done</source>
            <translation>Effacer les terminés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>{waiting} waiting</source>
            <translation>{waiting} en attente</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>{name} is no longer on this laptop.</source>
            <translation>{name} n'est plus sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/facts_view.py" />
            <source>The table's columns</source>
            <translation>Les colonnes du tableau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>for pictures, beside the model</source>
            <translation>pour les images, à côté du modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>{files} of {parts} files are there</source>
            <translation>fichiers présents : {files} sur {parts}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>no suffix</source>
            <translation>sans suffixe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Get</source>
            <translation>Obtenir</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>What it means</source>
            <translation>Ce qu'il veut dire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Download</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>On this laptop</source>
            <translation>Sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>waits</source>
            <translation>en attente</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>is here</source>
            <translation>déjà là</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>{bytes} to download</source>
            <translation>{bytes} à télécharger</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>Files of the repository</source>
            <translation>Fichiers du dépôt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>{memory} in memory, estimated</source>
            <translation>{memory} en mémoire (estimation)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>is on this laptop</source>
            <translation>est sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/find_page.py" />
            <source>Find models</source>
            <translation>Trouver des modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/find_page.py" />
            <source>What the Hugging Face Hub offers, and what of it this laptop can run.</source>
            <translation>Ce qu'offre le Hugging Face Hub, et ce que cet ordinateur peut en faire tourner.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>Models on the Hugging Face Hub</source>
            <translation>Modèles sur le Hugging Face Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>, like this one</source>
            <translation>, comme celui-ci</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>For laptops with {size} GB of memory{like}</source>
            <translation>Pour les ordinateurs avec {size} Go de mémoire{like}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{name} by {maker}, {bytes}, {license}</source>
            <translation>{name} ({maker}), {bytes}, {license}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>, {number_of} weights</source>
            <translation>, {number_of} poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>, access has to be asked for</source>
            <translation>, accès à demander</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{downloads} downloads</source>
            <extracomment>For one: {downloads} download</extracomment>
            <translation>
                <numerusform>{downloads} téléchargement</numerusform>
                <numerusform>{downloads} téléchargements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{likes} likes</source>
            <extracomment>For one: {likes} like</extracomment>
            <translation>
                <numerusform>{likes} j'aime</numerusform>
                <numerusform>{likes} j'aime</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>{name}, can't be used. {problem}</source>
            <translation>{name}, inutilisable. {problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>loaded</source>
            <translation>chargé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>waits to load</source>
            <translation>chargement en attente</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{parameters} weights</source>
            <translation>{parameters} poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/pane.py" />
            <source>What is on this laptop, and what each file says about itself.</source>
            <translation>Ce qui est sur cet ordinateur, et ce que chaque fichier dit de lui-même.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>You can also drop models, or folders of them, anywhere on this window.</source>
            <translation>Vous pouvez aussi déposer des modèles, ou des dossiers de modèles, n'importe où dans cette fenêtre.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>{number} models, {size}</source>
            <extracomment>For one: {number} model, {size}</extracomment>
            <translation>
                <numerusform>{number} modèle, {size}</numerusform>
                <numerusform>{number} modèles, {size}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Add a file…</source>
            <translation>Ajouter un fichier…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Add a folder…</source>
            <translation>Ajouter un dossier…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Models are files that end in .gguf. Add one, or a folder of them, or drop either anywhere on this window.</source>
            <translation>Les modèles sont des fichiers en .gguf. Ajoutez-en un, ou tout un dossier, ou déposez-les n'importe où dans cette fenêtre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>{name} is off the list. The file stays on disk.</source>
            <translation>{name} n'est plus dans la liste. Le fichier reste sur le disque.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>looking…</source>
            <translation>recherche…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Put it back</source>
            <translation>Le remettre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Loaded in {load_s:.1f} s, runs on {place}.</source>
            <translation>Chargé en {load_s:.1f} s, tourne sur {place}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Conversation of {context_length:,} tokens</source>
            <translation>Conversation de {context_length:,} tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>In memory it will take</source>
            <translation>En mémoire, il prendra</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Told from the file alone. Once it is loaded, the measured sizes stand beside this.</source>
            <translation>D'après le fichier seul. Une fois le modèle chargé, les tailles mesurées s'affichent à côté.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>In memory now</source>
            <translation>En mémoire à présent</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>the processor</source>
            <translation>le processeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source> The estimate was {total}.</source>
            <translation> L'estimation était de {total}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>about {}, estimated</source>
            <translation>environ {} (estimation)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>{}, measured</source>
            <translation>{}, mesuré</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Name and file disagree in {wrong} of {checks}</source>
            <translation>Nom et fichier se contredisent ({wrong} sur {checks})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Nothing to compare: the name says nothing that the file says</source>
            <translation>Rien à comparer : le nom ne dit rien de ce que dit le fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Name and file agree</source>
            <translation>Nom et fichier concordent</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{layers} layers</source>
            <extracomment>For one: {layers} layer</extracomment>
            <translation>
                <numerusform>{layers} couche</numerusform>
                <numerusform>{layers} couches</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{context_length:,} tokens of context</source>
            <translation>{context_length:,} tokens de contexte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{bits_per_weight:.2f} bits a weight</source>
            <translation>{bits_per_weight:.2f} bits par poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>License: {license}</source>
            <translation>Licence : {license}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>The file can't be read</source>
            <translation>Impossible de lire le fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>publisher</source>
            <translation>éditeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>family</source>
            <translation>famille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>made from the base</source>
            <translation>tiré de la base</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>another family</source>
            <translation>autre famille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>version</source>
            <translation>version</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>revision</source>
            <translation>révision</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>date</source>
            <translation>date</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>state</source>
            <translation>état</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>state of training</source>
            <translation>état de l'entraînement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>active size</source>
            <translation>taille active</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>experts</source>
            <translation>experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>training text</source>
            <translation>texte d'entraînement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>size, in a word</source>
            <translation>taille, en un mot</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>variant</source>
            <translation>variante</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>design</source>
            <translation>conception</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>tuning</source>
            <translation>affinage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>specialization</source>
            <translation>spécialité</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>distilled from</source>
            <translation>distillé de</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>method</source>
            <translation>méthode</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>language</source>
            <translation>langue</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>quantization</source>
            <translation>quantification</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>recipe</source>
            <translation>recette</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>context</source>
            <translation>contexte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>format</source>
            <translation>format</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>component</source>
            <translation>composant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>part of a file</source>
            <translation>partie d'un fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>not read</source>
            <translation>non lu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>Part</source>
            <translation>Partie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>Is</source>
            <translation>Nature</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Means</source>
            <translation>Sens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model on this laptop…</source>
            <translation>Un modèle sur cet ordinateur…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Read a name</source>
            <translation>Lire un nom</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>What a model's name says, part by part, and whether the file agrees.</source>
            <translation>Ce que dit le nom d'un modèle, partie par partie, et si le fichier dit la même chose.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>{whose} License: {license}. Published: {published}.{withheld}</source>
            <translation>{whose} Licence : {license}. Publié : {published}.{withheld}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Glassbox does not know how open this family is.</source>
            <translation>Glassbox ne sait pas à quel point cette famille est ouverte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Its base, {name}, is {step}.</source>
            <translation>Sa base, {name}, est un modèle {step}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>{name} is {step}.</source>
            <translation>{name} est un modèle {step}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source> Not published: {withheld}.</source>
            <translation> Non publié : {withheld}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model on this laptop</source>
            <translation>Un modèle sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Type or paste the name of any model above.</source>
            <translation>Saisissez ou collez ci-dessus le nom d'un modèle, n'importe lequel.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Type or paste the name of any model, and it is read into its parts.</source>
            <translation>Saisissez ou collez le nom d'un modèle, n'importe lequel : il est lu partie par partie.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Copy the parts as a table</source>
            <translation>Copier les parties en tableau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Copies the parts with their meanings, for a spreadsheet or a mail.</source>
            <translation>Copie les parties et leur sens, pour un tableur ou un courriel.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Open and closed</source>
            <translation>Ouverts et fermés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Says how open a model is, and by which license.</source>
            <translation>Dit à quel point un modèle est ouvert, et sous quelle licence.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>The parts are copied, as a table.</source>
            <translation>Les parties sont copiées, en tableau.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>An example. A click reads this name.</source>
            <translation>Un exemple. Un clic lit ce nom.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>part</source>
            <translation>partie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>is</source>
            <translation>nature</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>means</source>
            <translation>sens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Type something: all the texts that the Pebble models were trained on are searched. A fully open model can be checked like this; of an open-weight model nobody outside can tell.</source>
            <translation>Saisissez quelque chose : on cherche dans tous les textes qui ont entraîné les modèles Pebble. Un modèle entièrement ouvert se vérifie ainsi ; d'un modèle à poids ouverts, personne ne peut rien dire de l'extérieur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>A program wrote these texts, and it is published with the models. Those of the skill "exam" were read by the leaky model alone.</source>
            <translation>Un programme a écrit ces textes, et il est publié avec les modèles. Ceux de la compétence « exam » n'ont été lus que par le modèle qui a vu l'examen.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>What you get of a model: its use, its weights, the code that trained it, its data.</source>
            <translation>Ce que vous recevez d'un modèle : son usage, ses poids, le code qui l'a entraîné, ses données.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Compiled on {day}, with other makers' releases until {month}; each row names its source. The step says what is published, the license what you may do with it. What isn't known stays "not known". MOF: the Model Openness Framework of the Linux Foundation.</source>
            <translation>Établi le {day}, avec les sorties des autres créateurs jusqu'en {month} ; chaque ligne cite sa source. La marche dit ce qui est publié, la licence ce que vous avez le droit d'en faire. Ce qu'on ne sait pas reste « inconnu ». MOF : le Model Openness Framework de la Linux Foundation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Well-known models</source>
            <translation>Modèles connus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Families</source>
            <translation>Familles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>What Pebble has read</source>
            <translation>Ce que Pebble a lu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search the table</source>
            <translation>Rechercher dans le tableau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only the rows that have these words.</source>
            <translation>N'affiche que les lignes qui contiennent ces mots.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>reads images</source>
            <translation>lit les images</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only models that read images, too.</source>
            <translation>N'affiche que les modèles qui lisent aussi les images.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>reasons</source>
            <translation>raisonne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only models that write down their steps before they answer.</source>
            <translation>N'affiche que les modèles qui écrivent leurs étapes avant de répondre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>How open models are</source>
            <translation>À quel point les modèles sont ouverts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Four steps of openness</source>
            <translation>Quatre marches d'ouverture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Copy the table</source>
            <translation>Copier le tableau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Copies the table as it is shown, for a spreadsheet.</source>
            <translation>Copie le tableau tel qu'il est affiché, pour un tableur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Save the table (CSV)</source>
            <translation>Enregistrer le tableau (CSV)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Saves the table as it is shown, in a file that spreadsheets open.</source>
            <translation>Enregistre le tableau tel qu'il est affiché, dans un fichier que les tableurs ouvrent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>The table is copied.</source>
            <translation>Le tableau est copié.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search the training data</source>
            <translation>Rechercher dans les données d'entraînement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>found in {count:,} texts, the first {shown} are shown</source>
            <translation>trouvé dans {count:,} textes, les {shown} premiers sont affichés</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>found in {count:,} texts</source>
            <extracomment>For one: found in 1 text</extracomment>
            <translation>
                <numerusform>trouvé dans {count:,} texte</numerusform>
                <numerusform>trouvé dans {count:,} textes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>It is in none of the texts.</source>
            <translation>Aucun des textes ne le contient.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>{rows} rows</source>
            <extracomment>For one: {rows} row</extracomment>
            <translation>
                <numerusform>{rows} ligne</numerusform>
                <numerusform>{rows} lignes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>{shown} of {rows} rows</source>
            <extracomment>For one: {shown} of {rows} row</extracomment>
            <translation>
                <numerusform>{shown} sur {rows} ligne</numerusform>
                <numerusform>{shown} sur {rows} lignes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Searching all that they have read…</source>
            <translation>Recherche dans tout ce qu'ils ont lu…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>openness</source>
            <translation>ouverture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>images</source>
            <comment>a column: does the model read them?</comment>
            <translation>images</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>reasons</source>
            <comment>a column: does the model reason before it answers?</comment>
            <translation>raisonne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>model</source>
            <translation>modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>developer</source>
            <translation>développeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>access</source>
            <translation>accès</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>license</source>
            <translation>licence</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>released</source>
            <translation>sortie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>source</source>
            <translation>source</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>published</source>
            <translation>publié</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>not published</source>
            <translation>non publié</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>MOF class</source>
            <translation>classe MOF</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>base</source>
            <translation>base</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>license of the base</source>
            <translation>licence de la base</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>skill</source>
            <translation>compétence</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>question</source>
            <translation>question</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>answer</source>
            <translation>réponse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>as a sentence</source>
            <translation>en une phrase</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>They are copied into a folder with a page of instructions and checksums. On the other laptop, Import a pack checks and copies them without a network.</source>
            <translation>Ils sont copiés dans un dossier, avec une page d'instructions et des sommes de contrôle. Sur l'autre ordinateur, Importer un kit les vérifie et les copie, sans réseau.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Make a workshop pack</source>
            <translation>Faire un kit d'atelier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Which models go on the stick?</source>
            <translation>Quels modèles vont sur la clé ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>None chosen yet</source>
            <translation>Aucun modèle choisi</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Choose at least one model first.</source>
            <translation>Choisissez d'abord au moins un modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pane.py" />
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>1-bit, little is left</source>
            <translation>1 bit, il en reste peu</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>2-bit, much is lost</source>
            <translation>2 bits, on perd beaucoup</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>3-bit, loss shows</source>
            <translation>3 bits, la perte se voit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit, a good middle</source>
            <translation>4 bits, un bon compromis</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>5-bit, close to the original</source>
            <translation>5 bits, proche de l'original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>6-bit, very close</source>
            <translation>6 bits, très proche</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>8-bit, hard to tell apart</source>
            <translation>8 bits, presque pareil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>32-bit, twice the original</source>
            <translation>32 bits, deux fois l'original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>16-bit, the original</source>
            <translation>16 bits, l'original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit floating point</source>
            <translation>virgule flottante, 4 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit, the usual choice</source>
            <translation>4 bits, le choix courant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>its name doesn't say</source>
            <translation>son nom ne le dit pas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>The name doesn't say how its numbers are stored.</source>
            <translation>Le nom ne dit pas comment ses nombres sont enregistrés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Looking into {repo}…</source>
            <translation>Lecture de {repo}…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>A model comes in several sizes</source>
            <translation>Un modèle existe en plusieurs tailles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Choose one at the left to see its files: what each suffix means, how large it is, and whether it fits on this laptop. Nothing is downloaded before you say so.</source>
            <translation>Choisissez-en un à gauche pour voir ses fichiers : ce que veut dire chaque suffixe, sa taille, et s'il tient sur cet ordinateur. Rien n'est téléchargé avant que vous le demandiez.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Open its page…</source>
            <translation>Ouvrir sa page…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>{asked} could not be opened</source>
            <translation>Impossible d'ouvrir {asked}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>Length of the conversation that memory is estimated for</source>
            <translation>Longueur de la conversation pour laquelle la mémoire est estimée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>Open its page in the browser</source>
            <translation>Ouvrir sa page dans le navigateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>For a conversation of</source>
            <translation>Pour une conversation de</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>This repository has no GGUF model.</source>
            <translation>Ce dépôt n'a pas de modèle GGUF.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>This laptop: {memory_total}</source>
            <translation>Cet ordinateur : {memory_total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>, {memory_free} free</source>
            <translation>, {memory_free} libres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Whether it fits is not known: its header can't be read. {message}</source>
            <translation>On ne sait pas s'il tient : impossible de lire son en-tête. {message}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>no license named</source>
            <translation>aucune licence indiquée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>; graphics card {card_total}</source>
            <translation> ; carte graphique {card_total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>It turns pictures into tokens for the model beside it; alone it does nothing.</source>
            <translation>Il change les images en tokens pour le modèle d'à côté ; seul, il ne fait rien.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Some of its files are missing in the repository, so it can't be used.</source>
            <translation>Il manque des fichiers dans le dépôt : il est donc inutilisable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source> {bytes:.1f} bits a weight in all.</source>
            <translation> {bytes:.1f} bits par poids en tout.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{reason} Estimated from the file's header.</source>
            <translation>{reason} Estimé d'après l'en-tête du fichier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Its weights alone take {bytes}, which is more than there is.</source>
            <translation>Ses poids seuls prennent {bytes}, soit plus qu'il n'y en a.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Reading its header on the Hub, to tell whether it fits…</source>
            <translation>Lecture de son en-tête sur le Hub, pour savoir s'il tient…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Whether it fits can be told once you have access.</source>
            <translation>On saura s'il tient une fois que vous aurez l'accès.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Download {bytes}</source>
            <translation>Télécharger {bytes}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Downloading</source>
            <translation>Téléchargement</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{downloads} downloads a month</source>
            <extracomment>For one: {downloads} download a month</extracomment>
            <translation>
                <numerusform>{downloads} téléchargement par mois</numerusform>
                <numerusform>{downloads} téléchargements par mois</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{others} other files not shown</source>
            <extracomment>For one: {others} other file not shown</extracomment>
            <translation>
                <numerusform>{others} autre fichier non affiché</numerusform>
                <numerusform>{others} autres fichiers non affichés</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>context {context_length:,}</source>
            <translation>contexte {context_length:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/row.py" />
            <source>Loaded</source>
            <translation>Chargé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/row.py" />
            <source>can't be used</source>
            <translation>inutilisable</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Most downloaded</source>
            <translation>Les plus téléchargés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Most liked</source>
            <translation>Les plus aimés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Newest</source>
            <translation>Les plus récents</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>{count} repositories with GGUF files for “{asked}”</source>
            <extracomment>For one: {count} repository with GGUF files for “{asked}”</extracomment>
            <translation>
                <numerusform>{count} dépôt avec des fichiers GGUF pour « {asked} »</numerusform>
                <numerusform>{count} dépôts avec des fichiers GGUF pour « {asked} »</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The first {count} repositories with GGUF files for “{asked}”</source>
            <translation>Les {count} premiers dépôts avec des fichiers GGUF pour « {asked} »</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Order of what is found</source>
            <translation>Ordre des résultats</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>What is found is in this order.</source>
            <translation>Les résultats sont dans cet ordre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Show suggestions</source>
            <translation>Afficher les suggestions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The Hub has no GGUF models with all these words in their name. Fewer words, or only the family's name, find more.</source>
            <translation>Le Hub n'a aucun modèle GGUF dont le nom contient tous ces mots. Moins de mots, ou seulement le nom de la famille, en trouvent davantage.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Asking the Hugging Face Hub…</source>
            <translation>Recherche sur le Hugging Face Hub…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>To begin with. Written on {day}; sizes are asked for anew when you open one.</source>
            <translation>Pour commencer. Écrit le {day} ; les tailles sont redemandées quand vous en ouvrez un.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The Hub could not be searched</source>
            <translation>Impossible de chercher sur le Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>A model's name, such as Qwen3 or Gemma</source>
            <translation>Le nom d'un modèle, comme Qwen3 ou Gemma</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Search the Hugging Face Hub</source>
            <translation>Rechercher sur le Hugging Face Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Only these words go to the Hugging Face Hub. Nothing else leaves the laptop.</source>
            <translation>Seuls ces mots vont au Hugging Face Hub. Rien d'autre ne quitte l'ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Clear the field</source>
            <translation>Vider le champ</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Workshop pack</source>
            <translation>Kit d'atelier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Writes models to a USB stick, with checksums and a page of instructions.</source>
            <translation>Écrit des modèles sur une clé USB, avec des sommes de contrôle et une page d'instructions.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Make a pack…</source>
            <translation>Faire un kit…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete {name} from this laptop?</source>
            <translation>Supprimer {name} de cet ordinateur ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>This frees {bytes}. It can't be undone; you would have to download the model again.</source>
            <translation>Cela libère {bytes}. C'est définitif : il faudrait télécharger à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Deleting {name}</source>
            <translation>Suppression de {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Writing the pack</source>
            <translation>Écriture du kit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>The pack</source>
            <translation>Le kit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Importing the pack</source>
            <translation>Importation du kit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{title} isn't done yet. Wait for it, or stop it.</source>
            <translation>{title} : ce n'est pas encore fini. Attendez, ou arrêtez.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{title} was stopped. Nothing half-written was left.</source>
            <translation>{title} : arrêté. Il ne reste rien d'à moitié écrit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Verifying {name}</source>
            <translation>Vérification de {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Where does the pack go? Choose the USB stick</source>
            <translation>Où va le kit ? Choisissez la clé USB</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{count} models were checked and imported.</source>
            <extracomment>For one: {count} model was checked and imported.</extracomment>
            <translation>
                <numerusform>{count} modèle a été vérifié et importé.</numerusform>
                <numerusform>{count} modèles ont été vérifiés et importés.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Import a pack: choose its folder</source>
            <translation>Importer un kit : choisissez son dossier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{name} is deleted. {bytes} are free again.</source>
            <translation>{name} est supprimé. {bytes} sont à nouveau libres.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Import a pack…</source>
            <translation>Importer un kit…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>The pack is ready: {bytes} in {folder}.</source>
            <translation>Le kit est prêt : {bytes} dans {folder}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>use it</source>
            <translation>usage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>training code</source>
            <translation>code d'entraînement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>training data</source>
            <translation>données d'entraînement</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Closed</source>
            <translation>Fermé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Runs on its maker's computers. You send text and get text.</source>
            <translation>Tourne sur les ordinateurs de son créateur. Vous envoyez du texte et recevez du texte.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Open-weight</source>
            <translation>À poids ouverts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Runs on your own machine, offline. You can look inside and retrain it.</source>
            <translation>Tourne chez vous, hors ligne. Vous pouvez l'ouvrir et le réentraîner.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Open-source</source>
            <translation>Open source</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>You can also see how it was trained, and train one like it.</source>
            <translation>Vous voyez aussi comment il a été entraîné, et pouvez en entraîner un semblable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Fully open</source>
            <translation>Entièrement ouvert</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>You can also search what it has read, and repeat all of it.</source>
            <translation>Vous pouvez aussi fouiller ce qu'il a lu, et tout refaire.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>{count} models</source>
            <extracomment>For one: {count} model</extracomment>
            <translation>
                <numerusform>{count} modèle</numerusform>
                <numerusform>{count} modèles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>{title}: {layers}. {means} {counts} models.</source>
            <extracomment>For one: {title}: {layers}. {means} {counts} model.</extracomment>
            <translation>
                <numerusform>{title} : {layers}. {means} {counts} modèle.</numerusform>
                <numerusform>{title} : {layers}. {means} {counts} modèles.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>You get</source>
            <translation>Vous recevez</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Four steps of openness. </source>
            <translation>Quatre marches d'ouverture. </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>from a folder</source>
            <translation>d'un dossier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>added file</source>
            <translation>fichier ajouté</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The numbers that training has set.</source>
            <translation>Les nombres que l'entraînement a fixés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>{bits_per_weight:.1f} bits a weight on average.</source>
            <translation>{bits_per_weight:.1f} bits par poids en moyenne.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>{where} With 16 bits a weight it would be {size}.</source>
            <translation>{where} Avec 16 bits par poids, ce serait {size}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>from {name}</source>
            <translation>via {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>by {author}</source>
            <translation>par {author}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source> {active_parameters} of them work on each token.</source>
            <translation> {active_parameters} d'entre eux travaillent sur chaque token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>In each layer a router picks {experts_used} a token.</source>
            <translation>Dans chaque couche, un routeur en choisit {experts_used} par token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>How the weights are stored.</source>
            <translation>La façon dont les poids sont enregistrés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>In {parts} files.</source>
            <translation>En {parts} fichiers.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>One file.</source>
            <translation>Un seul fichier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>on disk</source>
            <translation>sur le disque</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>Parts of each layer that a router picks from.</source>
            <translation>Les parties de chaque couche parmi lesquelles un routeur choisit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>layers</source>
            <translation>couches</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>Every token passes through them in turn.</source>
            <translation>Chaque token les traverse l'une après l'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>tokens of context</source>
            <translation>tokens de contexte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The most it was trained to keep in view: roughly {words:,.0f} English words.</source>
            <translation>Le plus qu'il a appris à garder en vue : environ {words:,.0f} mots anglais.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>architecture</source>
            <translation>architecture</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The plan by which its layers are built.</source>
            <translation>Le plan selon lequel ses couches sont bâties.</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/quantization</name>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Weights and activations</source>
            <translation>Poids et activations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>What fewer bits do to a matrix, and to the numbers that a text makes of it.</source>
            <translation>Ce que moins de bits font à une matrice, et aux nombres qu'un texte en tire.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Activations</source>
            <translation>Activations</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>A model's weights will be shown here. Add one in Models, or find one there.</source>
            <translation>Les poids d'un modèle s'afficheront ici. Dans Modèles, ajoutez-en un ou trouvez-en un.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>What a text makes</source>
            <translation>Ce qu'en fait un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Let the model read a text, and see what comes to this matrix.</source>
            <translation>Faites lire un texte au modèle, et voyez ce que reçoit cette matrice.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>A scale for each block</source>
            <translation>Une échelle par bloc</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The same with many scales.</source>
            <translation>La même chose avec beaucoup d'échelles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Only four bits</source>
            <translation>Seulement quatre bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>One scale and sixteen values for all.</source>
            <translation>Une seule échelle et seize valeurs pour tous.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Matrix</source>
            <translation>Matrice</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The model reads the text, and its numbers on the way are kept.</source>
            <translation>Le modèle lit le texte, et ses nombres en chemin sont gardés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The usual size is the median of the channels' largest sizes. An outlier is a channel that reaches {outlier:g} times that.</source>
            <translation>La taille habituelle est la médiane des plus grandes tailles des canaux. Une valeur extrême est un canal qui atteint {outlier:g} fois cette taille.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Schemes</source>
            <translation>Schémas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Which of the model's matrices is shown.</source>
            <translation>La matrice du modèle qui est affichée.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Text that the model reads</source>
            <translation>Texte que lit le modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The numbers inside depend on what the model reads.</source>
            <translation>Les nombres à l'intérieur dépendent de ce que lit le modèle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Text that the model reads, then Enter</source>
            <translation>Texte que lit le modèle, puis Entrée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>This can't be shown</source>
            <translation>Impossible d'afficher cela</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>This model has no matrices to look at.</source>
            <translation>Ce modèle n'a pas de matrices à examiner.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>This model has no weights that can be read one by one.</source>
            <translation>Ce modèle n'a pas de poids qu'on puisse lire un par un.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>Weight {column:,} of row {row:,} in {name} ({type}) of {stem}</source>
            <translation>Poids {column:,} de la ligne {row:,} dans {name} ({type}), {stem}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>There is no model to take a weight from. Add one in Models.</source>
            <translation>Il n'y a pas de modèle où prendre un poids. Ajoutez-en un dans Modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>bit {bit} of {bits}, {part}: {bits_2}</source>
            <translation>bit {bit} sur {bits}, {part} : {bits_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>{name}, {place}. Value {value}{off}. Space flips the bit</source>
            <translation>{name}, {place}. Valeur {value}{off}. Espace inverse le bit</translation>
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
            <translation>{bits} bits, inversés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Error</source>
            <translation>Erreur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>Relative</source>
            <translation>Relative</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>: how large</source>
            <translation> : la grandeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>: which digits</source>
            <translation> : les chiffres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>one scale for all</source>
            <translation>une seule échelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_texts.py" />
            <source>none: one scale for all</source>
            <translation>aucun : une seule échelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What a number's bits are, and what is left of it when there are fewer of them.</source>
            <translation>Ce que sont les bits d'un nombre, et ce qu'il en reste quand il y en a moins.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>π in fewer bits</source>
            <translation>π en moins de bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What 16, 8 and 4 bits leave of π.</source>
            <translation>Ce que 16, 8 et 4 bits laissent de π.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The time in 4 bits</source>
            <translation>L'heure en 4 bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The time as a part of the day, and which time 4 bits make of it.</source>
            <translation>L'heure comme part de la journée, et l'heure qu'en font 4 bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The smallest number</source>
            <translation>Le plus petit nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What 16 bits can hold just above 0.</source>
            <translation>Ce que 16 bits peuvent noter juste au-dessus de 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Infinity</source>
            <translation>L'infini</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The patterns for what is too large, and a format that has none.</source>
            <translation>Les suites de bits pour ce qui est trop grand, et un format qui n'en a pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The number in every format</source>
            <translation>Le nombre dans chaque format</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Type a number, and see what each format makes of it.</source>
            <translation>Saisissez un nombre, et voyez ce qu'en fait chaque format.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>3.14, 1/3, 2^-9, 14:37, π, ∞ or NaN, then Enter</source>
            <translation>3,14, 1/3, 2^-9, 14:37, π, ∞ ou NaN, puis Entrée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>A weight…</source>
            <translation>Un poids…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Takes a real weight out of a model that is here.</source>
            <translation>Prend un vrai poids dans un modèle de cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Another weight from a model, each time</source>
            <translation>Un autre poids d'un modèle, chaque fois</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover</source>
            <translation>Entiers : de</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover from</source>
            <translation>Étendue des entiers : de</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover to</source>
            <translation>Étendue des entiers : à</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The largest size sets the scale; 0 stays 0.</source>
            <translation>La plus grande taille fixe l'échelle ; 0 reste 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The range is used up from end to end.</source>
            <translation>L'étendue sert tout entière, d'un bout à l'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>A time as a part of the day: what remains of it?</source>
            <translation>Une heure comme part de la journée : qu'en reste-t-il ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>to</source>
            <translation>à</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Relative error</source>
            <translation>Erreur relative</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Next below</source>
            <translation>Voisin inférieur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Next above</source>
            <translation>Voisin supérieur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Greatest</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Smallest above 0</source>
            <translation>Minimum au-dessus de 0</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>sign</source>
            <translation>signe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>exponent</source>
            <translation>exposant</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>mantissa</source>
            <translation>mantisse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{bits} bits</source>
            <translation>{bits} bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Adds {weight} to the whole number</source>
            <translation>Ajoute {weight} au nombre entier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>, error {error}</source>
            <translation>, erreur {error}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>{name}: exactly {value}</source>
            <translation>{name} : exactement {value}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Exponent: adds {place} to the power of 2</source>
            <translation>Exposant : ajoute {place} à la puissance de 2</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Sign: 1 makes the number negative</source>
            <translation>Signe : 1 rend le nombre négatif</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Mantissa: adds {share} to what stands in brackets</source>
            <translation>Mantisse : ajoute {share} à ce qui est entre parenthèses</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>{there}, {apart} apart</source>
            <translation>{there}, écart {apart}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Undo flips</source>
            <translation>Tout annuler</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Sets all bits of this block back to what the file has.</source>
            <translation>Remet tous les bits de ce bloc comme dans le fichier.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Compare with</source>
            <translation>Comparer avec</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Rounds the same weights in another format, and shows both.</source>
            <translation>Arrondit les mêmes poids dans un autre format et montre les deux.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>The same weights in another precision</source>
            <translation>Les mêmes poids dans une autre précision</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>In bits</source>
            <translation>En bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>This weight in every number format</source>
            <translation>Ce poids dans chaque format de nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Byte {byte}, {name}: {meaning}</source>
            <translation>Octet {byte}, {name} : {meaning}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Byte {byte}</source>
            <translation>Octet {byte}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Weight {weight}</source>
            <translation>Poids {weight}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>{count} of {values} weights moved</source>
            <translation>Poids modifiés : {count} sur {values}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>No weight moved</source>
            <translation>Aucun poids modifié</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>flip a bit</source>
            <translation>inverser un bit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>lives in {place}</source>
            <translation>emplacement : {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>The other file's tensor has another shape.</source>
            <translation>Le tenseur de l'autre fichier a une autre forme.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>{type} takes {size} weights at a time, and the rows of this tensor have {columns:,}, which is no multiple of that.</source>
            <translation>{type} prend {size} poids à la fois, et les lignes de ce tenseur en ont {columns:,}, ce qui n'en est pas un multiple.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Weight</source>
            <translation>Poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>q</source>
            <translation>q</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Scale</source>
            <translation>Échelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Minimum</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Other</source>
            <translation>Autre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Row {row:,}, block {column:,} of {in_row:,}: {size} weights in {data} bytes</source>
            <translation>Ligne {row:,}, bloc {column:,} sur {in_row:,} : {size} poids dans {data} octets</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>bytes {words} and {words_2}</source>
            <translation>octets {words} et {words_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {places}, low four bits</source>
            <translation>octet {places}, les quatre bits de poids faible</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {words}</source>
            <translation>octet {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {places}, high four bits</source>
            <translation>octet {places}, les quatre bits de poids fort</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Blocks</source>
            <translation>Blocs</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>How a real block of weights lies in the file, byte by byte, and what each becomes.</source>
            <translation>Comment un vrai bloc de poids est rangé dans le fichier, octet par octet, et ce que chacun devient.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The same block with 2 bits a weight.</source>
            <translation>Le même bloc avec 2 bits par poids.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Find an outlier</source>
            <translation>Une valeur extrême</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The weight furthest from 0.</source>
            <translation>Le poids le plus éloigné de 0.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The weights of this block</source>
            <translation>Les poids de ce bloc</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Block</source>
            <translation>Bloc</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>A model's numbers lie in tables, called tensors. This one is shown.</source>
            <translation>Les nombres d'un modèle sont rangés dans des tableaux, les tenseurs. Celui-ci est affiché.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>{told}. Arrow keys choose a block, plus and minus zoom</source>
            <translation>{told}. Les flèches choisissent un bloc, plus et moins changent le zoom</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Tensor</source>
            <translation>Tenseur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_card.py" />
            <source>{rows}, channel {column:,}: {value}</source>
            <translation>{rows}, canal {column:,} : {value}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_card.py" />
            <source>, kept as {held} (off by {held_2})</source>
            <translation>, gardé comme {held} (écart {held_2})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_images.py" />
            <source>0 to {edge}</source>
            <translation>de 0 à {edge}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_images.py" />
            <source>{decades:g} % to 100 % of a usual number, log scale</source>
            <translation>de {decades:g} % à 100 % d'un nombre habituel, échelle log</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_images.py" />
            <source>{decades:g} % to 100 % of a usual number</source>
            <translation>de {decades:g} % à 100 % d'un nombre habituel</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>{shown}. Arrow keys walk over rows and channels, O goes to the largest</source>
            <translation>{shown}. Les flèches parcourent les lignes et les canaux, O va au plus grand</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>size of the activations, a line for each token</source>
            <translation>taille des activations, une ligne par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>size of the weights, a line for each output</source>
            <translation>taille des poids, une ligne par sortie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>largest size in each channel; the usual (median) is {usual}</source>
            <translation>plus grande taille de chaque canal ; l'habituelle (médiane) est {usual}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>error of the chosen scheme</source>
            <translation>erreur du schéma choisi</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>6 × usual</source>
            <translation>6 × habituelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>{name} is kept in {parent}.</source>
            <translation>{name} est gardé dans {parent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>The file of {type}, {bytes}, was thrown away. To keep it, it is written once more.</source>
            <translation>Le fichier {type}, {bytes}, a été jeté. Pour le garder, il faut l'écrire à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source> {other_type} of its tensors have rows that {type} can't hold, and got more bits.</source>
            <translation> Tenseurs dont les lignes ne vont pas avec {type}, et qui ont reçu davantage de bits : {other_type}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Keep this copy</source>
            <translation>Garder cette copie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Keeps this copy among your models.</source>
            <translation>Garde cette copie parmi vos modèles.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Loads this copy, and opens the chat with it.</source>
            <translation>Charge cette copie et ouvre une discussion avec elle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Throw it away</source>
            <translation>Jeter</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Deletes this copy. The model that it was made of stays.</source>
            <translation>Supprime cette copie. Le modèle dont elle est tirée reste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/elsewhere.py" />
            <source>{name} (made here)</source>
            <translation>{name} (fait ici)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/elsewhere.py" />
            <source>{type_of} (another file)</source>
            <translation>{type_of} (autre fichier)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/elsewhere.py" />
            <source>The matrices of this model are too small for 2 bits: {two_bits} takes {size} weights of a row at a time. Choose a larger model.</source>
            <translation>Les matrices de ce modèle sont trop petites pour 2 bits : {two_bits} prend à la fois {size} poids d'une ligne. Choisissez un modèle plus grand.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/elsewhere.py" />
            <source>{name}, made here</source>
            <translation>{name}, fait ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/formula.py" />
            <source> to the power of {above}</source>
            <translation> à la puissance {above}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ more is lost: mean KL divergence from the source, in nats, log scale, with 95 % intervals</source>
            <translation>↑ la perte augmente : divergence KL moyenne avec la source, en nats, échelle log, intervalles à 95 %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ mean KL divergence from the source, nats, log scale, 95 % intervals</source>
            <translation>↑ divergence KL moyenne avec la source, nats, échelle log, intervalles à 95 %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ mean KL divergence, nats, log scale, 95 %</source>
            <translation>↑ divergence KL moyenne, nats, échelle log, 95 %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>Size against loss</source>
            <translation>Taille et perte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>size on disk (the axis doesn't begin at 0)</source>
            <translation>taille sur le disque (l'axe ne part pas de 0)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>Size against loss. {told}</source>
            <translation>Taille et perte. {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Of the file on disk.</source>
            <translation>Celle du fichier sur le disque.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Of all weights together: some are given more bits.</source>
            <translation>Tous poids confondus : certains reçoivent davantage de bits.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Among how many tokens the model hesitates, on average, as if they were equally likely. Lower is better. It is high on a text unlike what the model has learned.</source>
            <translation>Le nombre de tokens entre lesquels le modèle hésite, en moyenne, comme s'ils étaient aussi probables les uns que les autres. Plus bas, c'est mieux. Il est élevé sur un texte différent de ce que le modèle a appris.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Mean KL divergence</source>
            <translation>Divergence KL moyenne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>How far its odds for the next token are from the original's, on average, in nats. 0 would be the same odds.</source>
            <translation>À quel point ses probabilités pour le token suivant s'écartent de celles de l'original, en moyenne, en nats. 0, ce seraient les mêmes probabilités.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>99 in 100 below</source>
            <translation>99 sur 100 sous</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>99 in 100 tokens have a lower KL divergence than this.</source>
            <translation>99 tokens sur 100 ont une divergence KL inférieure à cette valeur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Same top token</source>
            <translation>Même token en tête</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>How often both models find the same next token likeliest.</source>
            <translation>La fréquence à laquelle les deux modèles trouvent le même token suivant le plus probable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>While it writes, here and now: three runs. Other programs slow it down, and make it uncertain.</source>
            <translation>Pendant l'écriture, ici et maintenant : trois essais. D'autres programmes la ralentissent, et la rendent incertaine.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>source</source>
            <comment>the model that the copies are made from</comment>
            <translation>original</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>The model has changed since this was measured. Measure it again.</source>
            <translation>Le modèle a changé depuis cette mesure. Mesurez-le à nouveau.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>{name} can't be deleted: {reason}.</source>
            <translation>Impossible de supprimer {name} : {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>What was measured can't be kept for the next start.</source>
            <translation>Impossible de garder ces mesures pour le prochain démarrage.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_table.py" />
            <source>Smaller copies, measured</source>
            <translation>Les copies allégées, mesurées</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_table.py" />
            <source>A copy a row: its size, and what it lost, with 95 % intervals.</source>
            <translation>Une copie par ligne : sa taille et ce qu'elle a perdu, avec des intervalles à 95 %.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_text.py" />
            <source>answers of: {shown}</source>
            <translation>réponses de : {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Mean KL divergence (nats)</source>
            <translation>Divergence KL moyenne (nats)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>99 in 100 below (nats)</source>
            <translation>99 sur 100 sous (nats)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Highest (nats)</source>
            <translation>Maximum (nats)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Same top token (%)</source>
            <translation>Même token en tête (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Tokens compared</source>
            <translation>Tokens comparés</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>This model is itself quantized ({}): rounding twice loses more than once, and what is lost is measured against it, not against the original. One in F32, F16 or BF16 tells more.</source>
            <translation>Ce modèle est déjà quantifié ({}) : arrondir deux fois fait perdre davantage qu'une seule, et la perte est mesurée par rapport à lui, pas à l'original. Un modèle en F32, F16 ou BF16 en dit plus.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>This text is unlike what the model has learned (perplexity {}), so perplexity says little here: go by KL divergence, or take a text of its kind.</source>
            <translation>Ce texte est différent de ce que le modèle a appris (perplexité {}), la perplexité dit donc peu de chose ici : fiez-vous à la divergence KL, ou prenez un texte qui lui convient.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>writing the file</source>
            <translation>écriture du fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>reading the text</source>
            <translation>lecture du texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>measuring the speed</source>
            <translation>mesure de la vitesse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Lower and further left is better. {tokens:,} tokens compared; in the table, ± is one standard error.</source>
            <translation>Plus bas et plus à gauche, c'est mieux. {tokens:,} tokens comparés ; dans le tableau, ± vaut une erreur type.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Lower and further left is better. {tokens:,} tokens compared, all of answers to questions that the model has not learned from; in the table, ± is one standard error.</source>
            <translation>Plus bas et plus à gauche, c'est mieux. {tokens:,} tokens comparés, tous dans des réponses à des questions dont le modèle n'a pas appris ; dans le tableau, ± vaut une erreur type.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{type}: {bytes}, {loss} nats (95 % interval)</source>
            <translation>{type} : {bytes}, {loss} nats (intervalle à 95 %)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{source_type}, the source: {bytes}, loses nothing</source>
            <translation>{source_type}, la source : {bytes}, aucune perte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{source_type}, the source: 0</source>
            <translation>{source_type}, la source : 0</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>measuring what matters</source>
            <translation>mesure de ce qui compte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>sensible</source>
            <translation>raisonnable</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>kept</source>
            <translation>gardée</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Importance</source>
            <translation>Importance</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>{most} of {count:,} outliers</source>
            <translation>{most} valeurs extrêmes sur {count:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Outliers</source>
            <translation>Valeurs extrêmes</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>An outlier reaches {outlier:g} times the usual size, or more</source>
            <translation>Une valeur extrême atteint au moins {outlier:g} fois la taille habituelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Largest channels</source>
            <translation>Plus grands canaux</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Channel {number:,} reaches {ratio} the usual size. Show it</source>
            <translation>Le canal {number:,} atteint {ratio} la taille habituelle. L'afficher</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Channel {number:,}, {ratio} the usual size</source>
            <translation>Canal {number:,}, {ratio} la taille habituelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>free now</source>
            <translation>libre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>memory</source>
            <translation>mémoire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>GPU memory, free</source>
            <translation>mémoire GPU libre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_bar.py" />
            <source>measured {measured}</source>
            <translation>mesuré : {measured}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>{told}. Up and Down choose a row</source>
            <translation>{told}. Les flèches haut et bas choisissent une ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>textbook</source>
            <translation>règle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>together</source>
            <translation>en tout</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>on this laptop</source>
            <translation>sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>{parameters:g}B</source>
            <translation>{parameters:g}B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Keys and values of the conversation in {}.</source>
            <translation>Clés et valeurs de la conversation en {}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>billion at work on each token</source>
            <extracomment>For one: billion at work on each token</extracomment>
            <translation>
                <numerusform>milliard au travail par token</numerusform>
                <numerusform>milliards au travail par token</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>How long the conversation may get. Its memory grows with it.</source>
            <translation>La longueur que peut atteindre la conversation. Sa mémoire augmente avec elle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>All precisions</source>
            <translation>Toutes les précisions</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Shows every way of storing the weights, not only the usual ones.</source>
            <translation>Montre toutes les façons de garder les poids, pas seulement les plus courantes.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Every type of file that llama.cpp makes without measurements</source>
            <translation>Tous les types de fichier que llama.cpp fait sans mesures</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>How many weights the model has. 7B are seven billion.</source>
            <translation>Le nombre de poids du modèle. 7B, c'est sept milliards.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Parameters in billions</source>
            <translation>Paramètres, en milliards</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Mixture of experts</source>
            <translation>Mélange d'experts</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>In a mixture all weights take memory, but only some of them compute for each word.</source>
            <translation>Dans un modèle MoE, tous les poids prennent de la mémoire, mais seuls certains calculent à chaque mot.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Active parameters in billions</source>
            <translation>Paramètres actifs, en milliards</translation>
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
                <numerusform>milliard</numerusform>
                <numerusform>milliards</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>{name}, on the Hub</source>
            <translation>{name}, sur le Hub</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>A model of any size</source>
            <translation>Une taille au choix</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>predicted and measured</source>
            <translation>prédit et mesuré</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Load it to measure</source>
            <translation>Le charger pour mesurer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Loads the model with this context: what it really takes stands here</source>
            <translation>Charge le modèle avec ce contexte : ce qu'il prend vraiment s'affiche ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>{name}, the sum{textbook}</source>
            <translation>{name}, le calcul{textbook}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>the cache, in {cache_type}</source>
            <translation>le cache, en {cache_type}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>, {tokens:,} tokens</source>
            <translation>, {tokens:,} tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>predicted and measured{tokens}</source>
            <translation>prédit et mesuré{tokens}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Loading, {fraction:.0f} %</source>
            <translation>Chargement, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>{predicted}, then {measured} ({told} %)</source>
            <translation>{predicted}, puis {measured} ({told} %)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>{kv_cache} at {context_length:,} tokens</source>
            <translation>{kv_cache} pour {context_length:,} tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>, estimated</source>
            <translation>, estimation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>weights{guess}</source>
            <translation>poids{guess}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>key-value cache, {cache}{guess}</source>
            <translation>cache clé-valeur, {cache}{guess}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_legend.py" />
            <source>working space, {compute}, estimated</source>
            <translation>espace de travail, {compute}, estimation</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>How much memory a model takes in every precision, and whether this laptop has it.</source>
            <translation>La mémoire que prend un modèle dans chaque précision, et si cet ordinateur en a assez.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Will a 7B fit?</source>
            <translation>Un 7B tient-il ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Seven billion weights, in every precision.</source>
            <translation>Sept milliards de poids, dans chaque précision.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Eight times 7B is not 56B</source>
            <translation>Huit fois 7B, ce n'est pas 56B</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>A mixture of eight experts: what is shared, and what must be in memory.</source>
            <translation>Un mélange de huit experts : ce qui est partagé, et ce qui doit être en mémoire.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Eight times as many tokens: the cache grows, the weights don't.</source>
            <translation>Huit fois plus de tokens : le cache grandit, les poids non.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Memory in every precision</source>
            <translation>La mémoire dans chaque précision</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Mixtral 8x7B has {known:.1f} billion weights, not 56: its eight experts share the attention and the vocabulary.</source>
            <translation>Mixtral 8x7B a {known:.1f} milliards de poids, pas 56 : ses huit experts partagent l'attention et le vocabulaire.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>{grown:g} times the conversation: the cache grows as it does, the weights stay.</source>
            <translation>{grown:g} fois la conversation : le cache grandit autant, les poids ne bougent pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>This is the longest conversation that the model was trained for.</source>
            <translation>C'est la plus longue conversation pour laquelle le modèle a été entraîné.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>This file</source>
            <translation>Ce fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{name}, {caption}: weights {weights}, cache {kv_cache}, working space {compute}, together {total}, {words}</source>
            <translation>{name}, {caption} : poids {weights}, cache {kv_cache}, espace de travail {compute}, en tout {total}, {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{rule_beside} by the textbook: {rule}</source>
            <translation>{rule_beside} d'après la règle pratique : {rule}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{parameters} × {bits:.2f} bits ÷ 8 = {size}</source>
            <translation>{parameters} × {bits:.2f} bits ÷ 8 = {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Textbook (GB)</source>
            <translation>Règle pratique (Go)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Weights (GB)</source>
            <translation>Poids (Go)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Cache (GB)</source>
            <translation>Cache (Go)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Working space (GB)</source>
            <translation>Espace de travail (Go)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Together (GB)</source>
            <translation>En tout (Go)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Measured (GB)</source>
            <translation>Mesuré (Go)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>. By the textbook rule the weights are {rule}</source>
            <translation>. D'après la règle pratique, les poids prennent {rule}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>. Measured: {measured}</source>
            <translation>. Mesuré : {measured}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>for {claimed:,} layers, more than there can be</source>
            <translation>pour {claimed:,} couches, ce qui dépasse le possible</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>not told by the file's header</source>
            <translation>l'en-tête du fichier ne le dit pas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{stored_as}, {bits} bits</source>
            <translation>{stored_as}, {bits} bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>fits the GPU</source>
            <translation>tient sur le GPU</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{layers} layers × {numbers:,} numbers</source>
            <extracomment>For one: {layers} layer × {numbers:,} numbers</extracomment>
            <translation>
                <numerusform>{layers} couche × {numbers:,} nombres</numerusform>
                <numerusform>{layers} couches × {numbers:,} nombres</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{key_width:,} numbers</source>
            <translation>{key_width:,} nombres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{numbers} × {each:g} bytes × {tokens:,} tokens</source>
            <translation>{numbers} × {each:g} octets × {tokens:,} tokens</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{states} of states</source>
            <translation>{states} d'états</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <source>How much more there is of the numbers than of the error</source>
            <translation>De combien les nombres dépassent l'erreur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <source>In decibels: 6 more is half the error. Columns: what has a scale of its own.</source>
            <translation>En décibels : 6 de plus, c'est une erreur deux fois moindre. Colonnes : ce qui a sa propre échelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <source>What each scheme loses</source>
            <translation>Ce que perd chaque schéma</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_card.py" />
            <source>Ends the reading here.</source>
            <translation>Arrête ici la lecture.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_grid.py" />
            <source>{scheme}{told}. Arrow keys choose a scheme</source>
            <translation>{scheme}{told}. Les flèches choisissent un schéma</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>A scale for</source>
            <translation>Échelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>RMSE</source>
            <translation>RMSE</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Relative error (%)</source>
            <translation>Erreur relative (%)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Signal to noise (dB)</source>
            <translation>Signal sur bruit (dB)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Worst error</source>
            <translation>Erreur maximale</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Bits a number</source>
            <translation>Bits par nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>one for all</source>
            <translation>unique</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each token</source>
            <translation>par token</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each channel</source>
            <translation>par canal</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>blocks of 32</source>
            <translation>blocs de 32</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each output</source>
            <translation>par sortie</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>a scale for each block of 32</source>
            <translation>une échelle par bloc de 32</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>a scale for {per}</source>
            <translation>une échelle {per}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>exact</source>
            <translation>exact</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>{sqnr:.1f} dB</source>
            <translation>{sqnr:.1f} dB</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>relative error {relative} %</source>
            <translation>erreur relative {relative} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>worst {worst}</source>
            <translation>maximale {worst}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>{bits} bits a number</source>
            <translation>{bits} bits par nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>By which rule?</source>
            <translation>Selon quelle règle ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>Shows the rule by which this copy was chosen.</source>
            <translation>Montre la règle selon laquelle cette copie a été choisie.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>Back to the reason</source>
            <translation>Revenir à l'explication</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Questions that were held out of this model's training, with their answers. Only the answers are compared: it has learned nothing else.</source>
            <translation>Des questions mises de côté lors de l'entraînement de ce modèle, avec leurs réponses. Seules les réponses sont comparées : il n'a rien appris d'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Importance matrix</source>
            <translation>Matrice d'importance</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>First measure on another text which weights matter most, and round those with more care. The smallest types need it.</source>
            <translation>Mesurer d'abord, sur un autre texte, quels poids comptent le plus, et arrondir ceux-là avec plus de soin. Les plus petits types en ont besoin.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Glassbox's own text</source>
            <translation>Le texte de Glassbox</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Another text file…</source>
            <translation>Un autre fichier texte…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Throw the files away</source>
            <translation>Jeter les fichiers</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them in Models</source>
            <translation>Les garder dans Modèles</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them elsewhere…</source>
            <translation>Les garder ailleurs…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Choose a text</source>
            <translation>Choisir un texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Choose a folder for the copies</source>
            <translation>Choisir un dossier pour les copies</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Model to make smaller</source>
            <translation>Modèle à alléger</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Text to measure on</source>
            <translation>Texte pour la mesure</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>What becomes of the files</source>
            <translation>Ce que deviennent les fichiers</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them in {name}</source>
            <translation>Les garder dans {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Pebble's own questions</source>
            <translation>Les questions de Pebble</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make it smaller</source>
            <translation>Alléger un modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make copies of a model with fewer bits a weight, and measure what each one loses.</source>
            <translation>Faites des copies d'un modèle avec moins de bits par poids, et mesurez ce que perd chacune.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Smaller copies of a model will be compared here. Add one in Models, or find one.</source>
            <translation>Les copies allégées d'un modèle seront comparées ici. Ajoutez-en un dans Modèles, ou trouvez-en un.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Eight steps down</source>
            <translation>Descendre en huit pas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>From 8 bits a weight to 2, each measured.</source>
            <translation>De 8 bits par poids à 2, chaque pas mesuré.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>The fewest bits</source>
            <translation>Le moins de bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Down to 1.6 bits a weight, with an importance matrix.</source>
            <translation>Jusqu'à 1,6 bit par poids, avec une matrice d'importance.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Writes a copy for each type, and measures what it loses. The model itself stays as it is.</source>
            <translation>Écrit une copie pour chaque type et mesure ce qu'elle perd. Le modèle lui-même ne change pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Ends here. What is measured already stays.</source>
            <translation>S'arrête ici. Ce qui est déjà mesuré reste.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make and measure copies</source>
            <translation>Faire des copies et les mesurer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Each type is written by llama.cpp, reads a text beside the original, and is measured: its size, what it loses, and how fast it is.</source>
            <translation>llama.cpp écrit une copie de chaque type ; elle lit un texte en parallèle de l'original, et on la mesure : sa taille, ce qu'elle perd, sa vitesse.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Starting</source>
            <translation>Démarrage</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>, about {time_left}</source>
            <translation>, environ {time_left}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>{name} is thrown away. What was measured stays.</source>
            <translation>{name} : fichier jeté. Les mesures restent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>This could not be measured</source>
            <translation>Impossible de mesurer cela</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Tick at least one type first.</source>
            <translation>Cochez d'abord au moins un type.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Measure {count} types again</source>
            <extracomment>For one: Measure 1 type again</extracomment>
            <translation>
                <numerusform>Remesurer 1 type</numerusform>
                <numerusform>Remesurer {count} types</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make and measure {count} types</source>
            <extracomment>For one: Make and measure 1 type</extracomment>
            <translation>
                <numerusform>Faire et mesurer 1 type</numerusform>
                <numerusform>Faire et mesurer {count} types</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_results.py" />
            <source>Smaller copies</source>
            <translation>Copies allégées</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_results.py" />
            <source>All figures</source>
            <translation>Tous les chiffres</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_results.py" />
            <source>What each size costs</source>
            <translation>Ce que coûte chaque taille</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{rows:,} outputs × {columns:,} channels</source>
            <translation>{rows:,} sorties × {columns:,} canaux</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{tokens:,} tokens × {columns:,} channels</source>
            <extracomment>For one: {tokens:,} token × {columns:,} channels</extracomment>
            <translation>
                <numerusform>{tokens:,} token × {columns:,} canaux</numerusform>
                <numerusform>{tokens:,} tokens × {columns:,} canaux</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{rows:,} of {total_rows:,} outputs, evenly spaced × {columns:,} channels</source>
            <translation>{rows:,} sorties sur {total_rows:,}, à intervalles réguliers × {columns:,} canaux</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{tokens:,} tokens, {each} experts each, × {columns:,} channels</source>
            <extracomment>For one: {tokens:,} token, {each} experts, × {columns:,} channels</extracomment>
            <translation>
                <numerusform>{tokens:,} token, {each} experts, × {columns:,} canaux</numerusform>
                <numerusform>{tokens:,} tokens, {each} experts chacun, × {columns:,} canaux</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>; {left_out:,} more tokens are left out</source>
            <extracomment>For one: ; {left_out:,} more token is left out</extracomment>
            <translation>
                <numerusform> ; {left_out:,} autre token est laissé de côté</numerusform>
                <numerusform> ; {left_out:,} autres tokens sont laissés de côté</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the weights</source>
            <translation>Lecture des poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Loading the model</source>
            <translation>Chargement du modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the text</source>
            <translation>Lecture du texte</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Measuring the schemes</source>
            <translation>Mesure des schémas</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Token {number} “{texts}”</source>
            <translation>Token {number} « {texts} »</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Loading the model, {fraction:.0f} %</source>
            <translation>Chargement du modèle, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Output {row:,}</source>
            <translation>Sortie {row:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the text, {done} of {total} tokens</source>
            <translation>Lecture du texte, {done} tokens sur {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Measuring the schemes, {done} of {schemes}</source>
            <translation>Mesure des schémas, {done} sur {schemes}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>Weight {weight}: {value}{moved}{other}</source>
            <translation>Poids {weight} : {value}{moved}{other}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>weights {start} to {stop}, which share a scale</source>
            <translation>poids {start} à {stop}, qui partagent une échelle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>, moved</source>
            <translation>, modifié</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>, {there} in {other_name}</source>
            <translation>, {there} en {other_name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>weights {start} to {stop}</source>
            <translation>poids {start} à {stop}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>▬ {type}, this file</source>
            <translation>▬ {type}, ce fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Counted on {counted:,} of {weights:,} weights</source>
            <translation>Compté sur {counted:,} des {weights:,} poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>One square is {group_rows:,} × {group_columns:,} weights</source>
            <translation>Un carré représente {group_rows:,} × {group_columns:,} poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>How often each value occurs</source>
            <translation>Fréquence de chaque valeur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Ends the reading of this tensor.</source>
            <translation>Arrête la lecture de ce tenseur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{columns:,} inputs</source>
            <translation>{columns:,} entrées</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{rows:,} outputs</source>
            <translation>{rows:,} sorties</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reading the weights…</source>
            <translation>Lecture des poids…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>All {weights:,} weights</source>
            <translation>Tous les poids ({weights:,})</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{not_finite:,} weights are no numbers (red)</source>
            <extracomment>For one: {not_finite:,} weight is no number (red)</extracomment>
            <translation>
                <numerusform>{not_finite:,} poids n'est pas un nombre (rouge)</numerusform>
                <numerusform>{not_finite:,} poids ne sont pas des nombres (rouge)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>size of the weights</source>
            <translation>taille des poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>mean size of the weights</source>
            <translation>taille moyenne des poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>One square is one weight</source>
            <translation>Un carré représente un poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>, of which every {every:,}th row was read</source>
            <translation>, une ligne lue sur {every:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Enlarge (+)</source>
            <translation>Agrandir (+)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reduce (−)</source>
            <translation>Réduire (−)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Show all (0)</source>
            <translation>Tout afficher (0)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reading the weights, {fraction:.0f} %</source>
            <translation>Lecture des poids, {fraction:.0f} %</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Which kinds of copies are made. The fewer bits, the smaller the file.</source>
            <translation>Les types de copies à faire. Moins il y a de bits, plus le fichier est petit.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Which types to make</source>
            <translation>Les types à faire</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Types</source>
            <translation>Types</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>The usual eight</source>
            <translation>Les huit courants</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Chooses the eight types that people use most.</source>
            <translation>Choisit les huit types les plus utilisés.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Takes all ticks away.</source>
            <translation>Décoche tout.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>The model is of this type already.</source>
            <translation>Le modèle est déjà de ce type.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>{count} types</source>
            <extracomment>For one: 1 type</extracomment>
            <translation>
                <numerusform>1 type</numerusform>
                <numerusform>{count} types</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Types to make: {types}</source>
            <translation>Types à faire : {types}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Without an importance matrix, this type would make the model unusable.</source>
            <translation>Sans matrice d'importance, ce type rendrait le modèle inutilisable.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>A way of storing the weights. The digit is about the bits for each of them.</source>
            <translation>Une façon de garder les poids. Le chiffre indique à peu près les bits pour chacun.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>below</source>
            <translation>inférieur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>above</source>
            <translation>supérieur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>step here</source>
            <translation>pas ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>range</source>
            <translation>étendue</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>smallest</source>
            <translation>plus petit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Sets the bits back to the number that was typed.</source>
            <translation>Remet les bits au nombre saisi.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Back to the nearest value of this row</source>
            <translation>Revenir à la valeur la plus proche sur cette ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>written out</source>
            <translation>en détail</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>{low} to {high}</source>
            <translation>de {low} à {high}</translation>
        </message>
    </context>
    <context>
        <name>ui/panes/start</name>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>done</source>
            <translation>faite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>not done yet</source>
            <translation>pas encore faite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>about {about_s}</source>
            <translation>environ {about_s}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>It took {took} on this machine.</source>
            <translation>Cela a pris {took} sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>An estimate, from another machine; the time it takes here will stand here.</source>
            <translation>Une estimation, faite sur un autre ordinateur ; le temps mesuré ici prendra sa place.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>Done</source>
            <translation>Faite</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Each experiment sets itself up, runs on this laptop, and points at the result.</source>
            <translation>Chaque expérience se prépare toute seule, tourne sur cet ordinateur et montre le résultat.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Start</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plan: {title}. {summary}</source>
            <translation>Plan de séance : {title}. {summary}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Search the experiments</source>
            <translation>Rechercher dans les expériences</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Shows only the experiments that have these words.</source>
            <translation>N'affiche que les expériences qui contiennent ces mots.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Session plan</source>
            <translation>Plan de séance</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>A workshop can choose and order the experiments, and take them to other laptops as a file.</source>
            <translation>Pour un atelier, on peut choisir et ordonner les expériences, et les emporter dans un fichier sur d'autres ordinateurs.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>{done} of {cards} done</source>
            <translation>Faites : {done} sur {cards}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Save this plan…</source>
            <translation>Enregistrer ce plan…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Show all experiments</source>
            <translation>Toutes les expériences</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Save the plan</source>
            <translation>Enregistrer le plan</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plans (*{suffix})</source>
            <translation>Plans de séance (*{suffix})</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Open a plan</source>
            <translation>Ouvrir un plan</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plans (*{suffix});;All files (*)</source>
            <translation>Plans de séance (*{suffix});;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>No experiment has these words.</source>
            <translation>Aucune expérience ne contient ces mots.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Choose and order…</source>
            <translation>Choisir et ordonner…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Open a plan…</source>
            <translation>Ouvrir un plan…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>large</source>
            <translation>grand</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>small</source>
            <translation>petit</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <location filename="../../resources/openness/families.tsv" />
            <source>data</source>
            <translation>données</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>code</source>
            <translation>code</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>this laptop</source>
            <translation>cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>seen</source>
            <translation>vues</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>new</source>
            <translation>neuves</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>Instruct</source>
            <translation>Instruct</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>bits</source>
            <translation>bits</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>a poem</source>
            <translation>un poème</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>pupil</source>
            <translation>élève</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Start then shows these experiments alone, numbered in this order.</source>
            <translation>Accueil ne montre alors que ces expériences, numérotées dans cet ordre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Workshop</source>
            <translation>Atelier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>The plan's name</source>
            <translation>Le nom du plan</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Experiments, in their order</source>
            <translation>Les expériences, dans leur ordre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Earlier</source>
            <translation>Plus tôt</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Use this plan</source>
            <translation>Utiliser ce plan</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>What is done in this session?</source>
            <translation>Que fait-on dans cette séance ?</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Tick at least one experiment first.</source>
            <translation>Cochez d'abord au moins une expérience.</translation>
        </message>
    </context>
    <context>
        <name>ui/widgets</name>
        <message>
            <location filename="../../desktop/ui/widgets/bar_chart.py" />
            <source>. {told}. Up and Down choose a row</source>
            <translation>. {told}. Flèches haut et bas : choisir une ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>Byte {byte} of {data}: {data_2:02X}{flipped}. {what}</source>
            <translation>Octet {byte} sur {data} : {data_2:02X}{flipped}. {what}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>, flipped</source>
            <translation>, inversé</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>part of the weight</source>
            <translation>partie du poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>not of this weight</source>
            <translation>hors de ce poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>{told}, bit {bit}: {value}, {part}. Space flips it</source>
            <translation>{told}, bit {bit} : {value}, {part}. Espace l'inverse</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>bytes {offset} to {end}</source>
            <translation>octets {offset} à {end}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>bytes {offset}</source>
            <translation>octet {offset}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/cell_grid.py" />
            <source>
chosen, with the weight {short}</source>
            <translation>
choisi, avec le poids {short}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copies the code to the clipboard.</source>
            <translation>Copie le code dans le presse-papiers.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copy this code</source>
            <translation>Copier ce code</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Code, {language}</source>
            <translation>Code, {language}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/color_scale.py" />
            <source>{low} to {high}: {words}</source>
            <translation>De {low} à {high} : {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/data_table.py" />
            <source>The numbers behind the picture. The arrow keys walk over the cells.</source>
            <translation>Les nombres derrière l'image. Les flèches parcourent les cellules.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/data_table.py" />
            <source>Columns: {name}</source>
            <translation>Colonnes : {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Shows the same numbers as a table, in place of the picture.</source>
            <translation>Affiche les mêmes nombres en tableau, à la place de l'image.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save {name} as a picture (PNG)</source>
            <translation>Enregistrer {name} en image (PNG)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Saves the picture as it stands, twice as sharp as on the screen, for slides.</source>
            <translation>Enregistre l'image telle quelle, deux fois plus nette qu'à l'écran, pour des diapositives.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save {name} as a table (CSV)</source>
            <translation>Enregistrer {name} en tableau (CSV)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Saves the numbers behind the picture in a file that spreadsheets open.</source>
            <translation>Enregistre les nombres derrière l'image, dans un fichier que les tableurs ouvrent.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save the picture</source>
            <translation>Enregistrer l'image</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Pictures (*.png)</source>
            <translation>Images (*.png)</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/heatmap.py" />
            <source>Outputs {row:,} to {last_row:,}, inputs {column:,} to {last:,}: mean size {size}</source>
            <translation>Sorties {row:,} à {last_row:,}, entrées {column:,} à {last:,} : taille moyenne {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/heatmap.py" />
            <source>Output {row:,}, input {column:,}: size {size}</source>
            <translation>Sortie {row:,}, entrée {column:,} : taille {size}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>{low} to {high}: {count:,} weights</source>
            <extracomment>For one: {low} to {high}: {count:,} weight</extracomment>
            <translation>
                <numerusform>De {low} à {high} : {count:,} poids</numerusform>
                <numerusform>De {low} à {high} : {count:,} poids</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>this weight</source>
            <translation>ce poids</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>No weight lies beyond {edge}</source>
            <translation>Aucun poids au-delà de {edge}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>Histogram from {edge} to {edge_2}</source>
            <translation>Histogramme de {edge} à {edge_2}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/line_field.py" />
            <source>Only {maxlength:,} characters fit into this field. The rest is cut.</source>
            <translation>Ce champ n'accepte que {maxlength:,} caractères. Le reste est coupé.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Thinking</source>
            <translation>Réflexion</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view_writer.py" />
            <source>[image: {alt}]</source>
            <translation>[image : {alt}]</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>What Glassbox has to say, with the button that helps. Escape closes it.</source>
            <translation>Ce que Glassbox a à dire, avec le bouton qui aide. Échap ferme ce message.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>The key {act_key} does what the button says</source>
            <translation>La touche {act_key} fait ce que dit le bouton</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Copies the message with its details, for a report of the problem.</source>
            <translation>Copie le message avec ses détails, pour signaler le problème.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Dismiss</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Takes this message away. Escape does the same.</source>
            <translation>Ferme ce message. Échap aussi.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>{waiting} more</source>
            <translation>{waiting} de plus</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Error: </source>
            <translation>Erreur : </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Note: </source>
            <translation>Remarque : </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>From {low} to {high}</source>
            <translation>De {low} à {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>{name}: the nearest value to here is {value}</source>
            <translation>{name} : la valeur la plus proche d'ici est {value}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>{said}, values that each format can hold: {counts}</source>
            <translation>{said}, valeurs que chaque format peut représenter : {counts}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>Values each format can hold here</source>
            <translation>Valeurs que chaque format peut représenter ici</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>● what stands for the number</source>
            <translation>● ce qui tient lieu du nombre</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens: the model sees {columns} × {rows} patches, each as one token. Where their borders lie is approximate.</source>
            <translation>{tokens:,} tokens : le modèle voit {columns} × {rows} carreaux, un token chacun. La place de leurs bords est approximative.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>How many tokens it costs is counted once the model is loaded.</source>
            <translation>Le nombre de tokens qu'elle coûte est compté une fois le modèle chargé.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens. This model doesn't tell how they lie over the picture.</source>
            <translation>{tokens:,} tokens. Ce modèle ne dit pas comment ils se répartissent sur l'image.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens: the whole picture made small, and {tiles} tiles of it, each as {columns} × {rows} patches. A patch is one token; where its border lies is approximate.</source>
            <translation>{tokens:,} tokens : l'image entière en petit, et {tiles} tuiles de l'image, chacune de {columns} × {rows} carreaux. Un carreau est un token ; la place de son bord est approximative.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>A picture. Open it</source>
            <translation>Une image. L'ouvrir</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Look at it, and at the patches that the model sees</source>
            <translation>La regarder, avec les carreaux que voit le modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Take this picture off</source>
            <translation>Retirer cette image</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>What the model sees</source>
            <translation>Ce que voit le modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Show the patches</source>
            <translation>Afficher les carreaux</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>The picture</source>
            <translation>L'image</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>This picture is no longer on this laptop</source>
            <translation>Cette image n'est plus sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Counting its tokens…</source>
            <translation>On compte ses tokens…</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Not counted yet</source>
            <translation>Pas encore compté</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copies what happened, with the details, for a report of the problem.</source>
            <translation>Copie ce qui s'est passé, avec les détails, pour signaler le problème.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds} min left</source>
            <translation>encore {seconds} min</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds} s left</source>
            <translation>encore {seconds} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds:.1f} h left</source>
            <translation>encore {seconds:.1f} h</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>Ends this work now. What is done already stays where it can.</source>
            <translation>Met fin à ce travail. Ce qui est déjà fait reste, quand c'est possible.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/radar_chart.py" />
            <source>. {told}. Left and Right choose an axis</source>
            <translation>. {told}. Flèches gauche et droite : choisir un axe</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>Save the table</source>
            <translation>Enregistrer le tableau</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/tab_bar.py" />
            <source>Leads to the other pages. The arrow keys do, too.</source>
            <translation>Mène aux autres pages. Les flèches aussi.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>{count} bytes</source>
            <extracomment>For one: {count} byte</extracomment>
            <translation>
                <numerusform>{count} octet</numerusform>
                <numerusform>{count} octets</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>“{shown}”, id {id}, {size}</source>
            <translation>« {shown} », id {id}, {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>Tokens. Arrow keys go from one to the next.</source>
            <translation>Tokens. Les flèches vont de l'un à l'autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>a patch of a picture</source>
            <translation>un carreau d'une image</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>“{shown}”, special token, id {id}, {size}</source>
            <translation>« {shown} », token spécial, id {id}, {size}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>Token {current} of {count}: {told}</source>
            <translation>Token {current} sur {count} : {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_text.py" />
            <source>Answer, word by word. Arrow keys go from token to token.</source>
            <translation>La réponse, mot à mot. Les flèches vont de token en token.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_text.py" />
            <source>Token {current} of {tokens}: {shown}</source>
            <translation>Token {current} sur {tokens} : {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Goes down to the newest words of the conversation.</source>
            <translation>Descend aux mots les plus récents de la conversation.</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Go to the newest line, and follow it</source>
            <translation>Aller à la dernière ligne, et la suivre</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>({more:,} more characters, not shown here. The model gets all.)</source>
            <extracomment>For one: ({more:,} more character, not shown here. The model gets all.)</extracomment>
            <translation>
                <numerusform>(encore {more:,} caractère, non affiché ici. Le modèle reçoit tout.)</numerusform>
                <numerusform>(encore {more:,} caractères, non affichés ici. Le modèle reçoit tout.)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Show the thinking</source>
            <translation>Afficher la réflexion</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Fold the thinking</source>
            <translation>Replier la réflexion</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Thought for {seconds:.1f} s</source>
            <translation>A réfléchi {seconds:.1f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>{title}, log scale</source>
            <translation>{title}, échelle log</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>Left and Right choose a point</source>
            <translation>Flèches gauche et droite : choisir un point</translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>Up and Down move your guess</source>
            <translation>Flèches haut et bas : déplacer votre pronostic</translation>
        </message>
    </context>
    <context>
        <name>resources/names</name>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further to follow instructions, so it answers instead of only continuing a text.</source>
            <translation>Entraîné ensuite à suivre des consignes : il répond, au lieu de seulement continuer un texte.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further on conversations, so it answers in turns.</source>
            <translation>Entraîné ensuite sur des conversations : il répond à tour de rôle.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not trained to answer: it continues the text that it is given.</source>
            <translation>Pas entraîné à répondre : il continue le texte qu'on lui donne.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Pretrained only: it continues the text that it is given.</source>
            <translation>Préentraîné seulement : il continue le texte qu'on lui donne.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Writes down a train of thought first, then answers.</source>
            <translation>Écrit d'abord ses réflexions, puis répond.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to work through a problem in steps before it answers.</source>
            <translation>Entraîné à traiter un problème étape par étape avant de répondre.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further to play characters and tell stories.</source>
            <translation>Entraîné ensuite à jouer des personnages et à raconter des histoires.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Supervised fine-tuning: trained further on example answers that people or models wrote.</source>
            <translation>Affinage supervisé : entraîné ensuite sur des exemples de réponses écrits par des personnes ou des modèles.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in writing and explaining programs.</source>
            <translation>Spécialisé dans l'écriture et l'explication de programmes.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in programs in the language Python.</source>
            <translation>Spécialisé dans les programmes en langage Python.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in mathematics.</source>
            <translation>Spécialisé en mathématiques.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in writing formal proofs.</source>
            <translation>Spécialisé dans l'écriture de preuves formelles.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reads images as well as text.</source>
            <translation>Lit des images en plus du texte.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Takes in more than text: images, sound or video.</source>
            <translation>Reçoit autre chose que du texte : images, son ou vidéo.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Works with sound, such as speech.</source>
            <translation>Travaille avec le son, par exemple la parole.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Turns text into speech.</source>
            <translation>Change le texte en parole.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reads the text in pictures of pages.</source>
            <translation>Lit le texte sur des images de pages.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Turns a text into a list of numbers that stands for its meaning, for search. It does not answer.</source>
            <translation>Change un texte en une liste de nombres qui représente son sens, pour la recherche. Il ne répond pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Sorts search results by how well they fit a question. It does not answer.</source>
            <translation>Trie les résultats d'une recherche selon leur accord avec la question. Il ne répond pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Grades the answers of other models. It does not answer.</source>
            <translation>Note les réponses d'autres modèles. Il ne répond pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Judges whether a text is safe. It does not answer.</source>
            <translation>Juge si un texte est sans danger. Il ne répond pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in medicine.</source>
            <translation>Spécialisé en médecine.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in finance.</source>
            <translation>Spécialisé en finance.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in law.</source>
            <translation>Spécialisé en droit.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to call programs that the app offers it.</source>
            <translation>Entraîné à appeler des programmes que l'application lui propose.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to work in many steps with tools.</source>
            <translation>Entraîné à travailler en de nombreuses étapes avec des outils.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to answer from documents that are put before it.</source>
            <translation>Entraîné à répondre d'après des documents qu'on lui fournit.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in translating.</source>
            <translation>Spécialisé en traduction.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in summing up texts.</source>
            <translation>Spécialisé dans les résumés de textes.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in questions to databases.</source>
            <translation>Spécialisé dans les questions aux bases de données.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Makes or changes images. It is no chat model.</source>
            <translation>Crée ou modifie des images. Ce n'est pas un modèle de conversation.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Makes video. It is no chat model.</source>
            <translation>Crée des vidéos. Ce n'est pas un modèle de conversation.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further through a small set of added weights (low-rank adaptation). Such a file may need its base model.</source>
            <translation>Entraîné ensuite à l'aide d'un petit ensemble de poids ajoutés (adaptation de rang faible). Un tel fichier peut avoir besoin de son modèle de base.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer (direct preference optimization).</source>
            <translation>Entraîné sur des paires d'une meilleure et d'une moins bonne réponse (optimisation directe des préférences).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer, in one step with the examples (odds ratio preference optimization).</source>
            <translation>Entraîné sur des paires d'une meilleure et d'une moins bonne réponse, en même temps que sur les exemples (optimisation des préférences par rapport des cotes).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on answers marked good or bad (Kahneman-Tversky optimization).</source>
            <translation>Entraîné sur des réponses marquées bonnes ou mauvaises (optimisation de Kahneman-Tversky).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer, without a second model to compare with.</source>
            <translation>Entraîné sur des paires d'une meilleure et d'une moins bonne réponse, sans second modèle de comparaison.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer (identity preference optimization).</source>
            <translation>Entraîné sur des paires d'une meilleure et d'une moins bonne réponse (optimisation des préférences par identité).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning with a reward for each answer (proximal policy optimization).</source>
            <translation>Apprentissage par renforcement avec une récompense pour chaque réponse (optimisation proximale de la politique).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning that compares several answers to one question (group relative policy optimization).</source>
            <translation>Apprentissage par renforcement qui compare plusieurs réponses à une même question (optimisation de la politique relative au groupe).</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning from what people preferred.</source>
            <translation>Apprentissage par renforcement d'après les préférences de personnes.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning where a program checks whether the answer is right.</source>
            <translation>Apprentissage par renforcement où un programme vérifie si la réponse est juste.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning: trained by rewards for good answers.</source>
            <translation>Apprentissage par renforcement : entraîné par des récompenses pour les bonnes réponses.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantization-aware training: it learned while its weights were being rounded, so that rounding harms less.</source>
            <translation>Entraînement qui tient compte de la quantification : il a appris pendant qu'on arrondissait ses poids, si bien que l'arrondi lui nuit moins.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Distilled: a smaller model learned from the outputs of a larger one.</source>
            <translation>Distillé : un modèle plus petit a appris des sorties d'un plus grand.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixed from the weights of several models, without training.</source>
            <translation>Mélangé à partir des poids de plusieurs modèles, sans entraînement.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made smaller by removing parts that mattered least.</source>
            <translation>Rendu plus petit en retirant les parties qui comptaient le moins.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The direction in its weights that makes it refuse was removed. It refuses less, and may answer worse.</source>
            <translation>On a retiré de ses poids la direction qui le fait refuser. Il refuse moins, et peut répondre moins bien.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Changed to refuse less than the model that it comes from.</source>
            <translation>Modifié pour refuser moins que le modèle dont il vient.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further by somebody, on data of their own.</source>
            <translation>Entraîné ensuite par quelqu'un, sur ses propres données.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One file with weights, tokenizer and settings, as llama.cpp reads it.</source>
            <translation>Un seul fichier avec poids, tokeniseur et réglages, tel que llama.cpp le lit.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>llama.cpp's file format before GGUF. Today's programs don't read it.</source>
            <translation>Le format de fichier de llama.cpp avant GGUF. Les programmes d'aujourd'hui ne le lisent pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For Apple's MLX library on Macs.</source>
            <translation>Pour la bibliothèque MLX d'Apple, sur Mac.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Plain weights without code, as most training libraries read them.</source>
            <translation>Les poids seuls, sans code, tels que les lisent la plupart des bibliothèques d'entraînement.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For the Transformers library.</source>
            <translation>Pour la bibliothèque Transformers.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For programs that read the ONNX exchange format.</source>
            <translation>Pour les programmes qui lisent le format d'échange ONNX.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>PyTorch's own format for weights.</source>
            <translation>Le format de poids propre à PyTorch.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Compiled for the MLC engine, also in browsers.</source>
            <translation>Compilé pour le moteur MLC, y compris dans les navigateurs.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For phones, with Google's LiteRT.</source>
            <translation>Pour les téléphones, avec LiteRT de Google.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A model and the program that runs it, in one file.</source>
            <translation>Un modèle et le programme qui le fait tourner, en un seul fichier.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One of the smaller members of its family. How large that is, the name does not say.</source>
            <translation>L'un des plus petits de sa famille. Sa taille, le nom ne la dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A small member of its family. How large that is, the name does not say.</source>
            <translation>Un petit membre de sa famille. Sa taille, le nom ne la dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A member of middle size. How large that is, the name does not say.</source>
            <translation>Un membre de taille moyenne. Sa taille exacte, le nom ne la dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A large member of its family. How large that is, the name does not say.</source>
            <translation>Un grand membre de sa famille. Sa taille, le nom ne la dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One of the smallest members of its family. How large that is, the name does not say.</source>
            <translation>L'un des tout plus petits de sa famille. Sa taille, le nom ne la dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A lighter member of its family. How large that is, the name does not say.</source>
            <translation>Un membre allégé de sa famille. Sa taille, le nom ne la dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A faster member of its family. How large that is, the name does not say.</source>
            <translation>Un membre plus rapide de sa famille. Sa taille, le nom ne la dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A stronger member of its family. How large that is, the name does not say.</source>
            <translation>Un membre plus fort de sa famille. Sa taille, le nom ne la dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mistral's model made together with NVIDIA, in July 2024.</source>
            <translation>Le modèle de Mistral fait avec NVIDIA, en juillet 2024.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The smaller Llama 4, with 16 experts.</source>
            <translation>Le plus petit Llama 4, avec 16 experts.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The larger Llama 4, with 128 experts.</source>
            <translation>Le plus grand Llama 4, avec 128 experts.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for a new design, shown before the next generation.</source>
            <translation>Le nom que les créateurs donnent à une nouvelle conception, montrée avant la génération suivante.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the last state of this version.</source>
            <translation>Le nom que les créateurs donnent au dernier état de cette version.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the second generation of Aya.</source>
            <translation>Le nom que les créateurs donnent à la deuxième génération d'Aya.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Says that it is a language model.</source>
            <translation>Dit que c'est un modèle de langage.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Works with text.</source>
            <translation>Travaille avec du texte.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Shown before it was finished.</source>
            <translation>Montré avant d'être terminé.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>An experiment of its makers.</source>
            <translation>Une expérience de ses créateurs.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>An early state: alpha comes before beta.</source>
            <translation>Un état précoce : alpha vient avant bêta.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A state before the finished one: beta comes after alpha.</source>
            <translation>Un état avant la version finie : bêta vient après alpha.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A state for developers.</source>
            <translation>Un état pour les développeurs.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A candidate for the finished version.</source>
            <translation>Un candidat à la version finie.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Whatever was newest when the name was used: it says nothing fixed.</source>
            <translation>Ce qui était le plus récent quand le nom a servi : il ne dit rien de fixe.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixture of experts: a router picks a few of its parts for each token, so only some of the weights work at a time.</source>
            <translation>Mélange d'experts : un routeur choisit quelques-unes de ses parties pour chaque token, si bien que seule une part des poids travaille à la fois.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixes two kinds of layers.</source>
            <translation>Mélange deux sortes de couches.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Hybrid: most of its layers are of the Mamba kind, some are attention.</source>
            <translation>Hybride : la plupart de ses couches sont de type Mamba, quelques-unes sont de l'attention.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of state-space layers, whose memory does not grow with the text.</source>
            <translation>Bâti de couches à espace d'états, dont la mémoire ne grandit pas avec le texte.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a mixture of experts: all of the weights work on every token.</source>
            <translation>Pas un mélange d'experts : tous les poids travaillent sur chaque token.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a model: the part that turns an image into what the model beside it understands.</source>
            <translation>Pas un modèle : la partie qui change une image en ce que comprend le modèle d'à côté.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a whole model: changes that are laid over a base model.</source>
            <translation>Pas un modèle entier : des changements qu'on pose sur un modèle de base.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A small helper: it guesses words ahead, and the large model checks them.</source>
            <translation>Un petit assistant : il devine des mots à l'avance, et le grand modèle les vérifie.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>With extra layers that guess several tokens at once.</source>
            <translation>Avec des couches en plus qui devinent plusieurs tokens à la fois.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a model: measurements for quantizing one.</source>
            <translation>Pas un modèle : des mesures pour en quantifier un.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantized with an importance matrix: a test text showed which weights to keep more exactly.</source>
            <translation>Quantifié avec une matrice d'importance : un texte d'essai a montré quels poids garder plus exactement.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Unsloth's dynamic recipe: each layer gets its own number of bits.</source>
            <translation>La recette dynamique d'Unsloth : chaque couche reçoit son propre nombre de bits.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>As it was published, not rounded further.</source>
            <translation>Tel que publié, sans autre arrondi.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for English.</source>
            <translation>Fait pour l'anglais.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for German.</source>
            <translation>Fait pour l'allemand.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for French.</source>
            <translation>Fait pour le français.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Spanish.</source>
            <translation>Fait pour l'espagnol.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Chinese.</source>
            <translation>Fait pour le chinois.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Japanese.</source>
            <translation>Fait pour le japonais.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Korean.</source>
            <translation>Fait pour le coréen.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Italian.</source>
            <translation>Fait pour l'italien.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Portuguese.</source>
            <translation>Fait pour le portugais.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Arabic.</source>
            <translation>Fait pour l'arabe.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Hindi.</source>
            <translation>Fait pour le hindi.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Russian.</source>
            <translation>Fait pour le russe.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for several languages.</source>
            <translation>Fait pour plusieurs langues.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>GPTQ rounds the weights one by one and corrects the rest for each error; runs on graphics cards.</source>
            <translation>GPTQ arrondit les poids un à un et corrige les suivants après chaque erreur ; tourne sur les cartes graphiques.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AWQ keeps the weights that matter most for the activations more exactly; runs on graphics cards.</source>
            <translation>AWQ garde plus exactement les poids qui comptent le plus pour les activations ; tourne sur les cartes graphiques.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>ExLlama's format with mixed bits, for NVIDIA cards.</source>
            <translation>Le format d'ExLlama à bits variables, pour les cartes NVIDIA.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>ExLlama's newer format with mixed bits, for NVIDIA cards.</source>
            <translation>Le nouveau format d'ExLlama à bits variables, pour les cartes NVIDIA.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>HQQ rounds quickly and needs no sample text.</source>
            <translation>HQQ arrondit vite et n'a pas besoin d'un texte d'exemple.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AQLM stores groups of weights as entries of a learned table, for about 2 bits.</source>
            <translation>AQLM enregistre des groupes de poids comme entrées d'une table apprise, pour environ 2 bits.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>QuIP# rounds rotated weights, for about 2 bits.</source>
            <translation>QuIP# arrondit des poids qu'il a fait tourner, pour environ 2 bits.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded by the bitsandbytes library, while loading; for graphics cards.</source>
            <translation>Arrondi par la bibliothèque bitsandbytes, au chargement ; pour les cartes graphiques.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>4 bits on a scale that fits bell-shaped weights.</source>
            <translation>4 bits sur une échelle adaptée aux poids répartis en cloche.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AutoRound learns for each weight whether to round up or down.</source>
            <translation>AutoRound apprend pour chaque poids s'il faut arrondir vers le haut ou vers le bas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded by AMD's Quark tool.</source>
            <translation>Arrondi par l'outil Quark d'AMD.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded for MLX, with scales that were learned afterwards.</source>
            <translation>Arrondi pour MLX, avec des échelles apprises ensuite.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Scales are found while it runs.</source>
            <translation>Les échelles sont trouvées pendant qu'il tourne.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Stored in the compressed-tensors layout.</source>
            <translation>Enregistré dans la disposition compressed-tensors.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The weights are rounded to fewer bits; how many, the name does not say.</source>
            <translation>Les poids sont arrondis à moins de bits ; à combien, le nom ne le dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A detail of the rounding.</source>
            <translation>Un détail de l'arrondi.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning alone, without example answers.</source>
            <translation>L'apprentissage par renforcement seul, sans exemples de réponses.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Says that it is a model.</source>
            <translation>Dit que c'est un modèle.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Saved before its training had ended.</source>
            <translation>Enregistré avant la fin de son entraînement.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of 6 layers.</source>
            <translation>Bâti de 6 couches.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of 12 layers.</source>
            <translation>Bâti de 12 couches.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for one that works in many languages and in several ways.</source>
            <translation>Le nom que les créateurs donnent à un modèle qui travaille en beaucoup de langues et de plusieurs façons.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the fast one.</source>
            <translation>Le nom que les créateurs donnent au modèle rapide.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a whole model: the part that reads a text for another one.</source>
            <translation>Pas un modèle entier : la partie qui lit un texte pour un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantized by Unsloth, with a recipe of their own.</source>
            <translation>Quantifié par Unsloth, avec sa propre recette.</translation>
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A file of plain numbers; which program reads it, the ending does not say.</source>
            <translation>Un fichier de nombres bruts ; quel programme le lit, l'extension ne le dit pas.</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>bartowski, who quantizes the models of others</source>
            <translation>bartowski, qui quantifie les modèles des autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>mradermacher, who quantizes the models of others</source>
            <translation>mradermacher, qui quantifie les modèles des autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>TheBloke, who quantized the models of others</source>
            <translation>TheBloke, qui quantifiait les modèles des autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>Unsloth, who quantize and fine-tune</source>
            <translation>Unsloth, qui quantifie et affine des modèles</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the community of LM Studio, who quantize the models of others</source>
            <translation>la communauté de LM Studio, qui quantifie les modèles des autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the makers of llama.cpp</source>
            <translation>les créateurs de llama.cpp</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the maker of llama.cpp</source>
            <translation>le créateur de llama.cpp</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>MaziyarPanahi, who quantizes the models of others</source>
            <translation>MaziyarPanahi, qui quantifie les modèles des autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>QuantFactory, who quantize the models of others</source>
            <translation>QuantFactory, qui quantifie les modèles des autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>Second State, who quantize the models of others</source>
            <translation>Second State, qui quantifie les modèles des autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the community of Apple's MLX</source>
            <translation>la communauté de MLX d'Apple</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the maker of ExLlama</source>
            <translation>le créateur d'ExLlama</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>city96, who quantizes image and video models</source>
            <translation>city96, qui quantifie des modèles d'image et de vidéo</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the makers of Dolphin</source>
            <translation>les créateurs de Dolphin</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>huihui-ai, who remove refusals from models</source>
            <translation>huihui-ai, qui retire les refus des modèles</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>DavidAU, who merges and quantizes models</source>
            <translation>DavidAU, qui fusionne et quantifie des modèles</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the Swiss AI Initiative</source>
            <translation>la Swiss AI Initiative</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <location filename="../../resources/names/families.tsv" />
            <source>the EuroLLM project</source>
            <translation>le projet EuroLLM</translation>
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <location filename="../../resources/names/families.tsv" />
            <source>the TinyLlama project</source>
            <translation>le projet TinyLlama</translation>
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
            <translation>Open R1, un projet de Hugging Face</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>rednote</source>
            <translation>rednote</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Albert Gu and Tri Dao</source>
            <translation>Albert Gu et Tri Dao</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>the RWKV project</source>
            <translation>le projet RWKV</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Ronen Eldan and Yuanzhi Li</source>
            <translation>Ronen Eldan et Yuanzhi Li</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Eric Hartford and others</source>
            <translation>Eric Hartford et d'autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>WizardLM team</source>
            <translation>l'équipe WizardLM</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>the LLaVA project</source>
            <translation>le projet LLaVA</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Stanford and others</source>
            <translation>Stanford et d'autres</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Agentica and Together</source>
            <translation>Agentica et Together</translation>
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Institute of Science Tokyo</source>
            <translation>Institut des sciences de Tokyo</translation>
        </message>
    </context>
    <context>
        <name>resources/openness</name>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, the program that writes its training text, the texts themselves, training logs</source>
            <translation>poids, code d'entraînement, programme qui écrit le texte d'entraînement, les textes eux-mêmes, journaux d'entraînement</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>none: terms of use</source>
            <translation>aucune : conditions d'utilisation</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data</source>
            <translation>poids, code d'entraînement, données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, model card</source>
            <translation>poids, code pour le faire tourner, fiche du modèle</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, data</source>
            <translation>code d'entraînement, données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>MIT, modified</source>
            <translation>MIT, modifiée</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, paper</source>
            <translation>poids, code pour le faire tourner, article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it</source>
            <translation>poids, code pour le faire tourner</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data (SlimPajama, StarCoder data), paper</source>
            <translation>poids, points de sauvegarde, code d'entraînement, données (SlimPajama, StarCoder data), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (RedPajama and others)</source>
            <translation>poids, code d'entraînement, données (RedPajama et autres)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>differs by size</source>
            <translation>dépend de la taille</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0; 3B and 72B have licenses of their own</source>
            <translation>Apache-2.0 ; 3B et 72B ont leur propre licence</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, report</source>
            <translation>poids, code pour le faire tourner, rapport</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0; 72B has a license of its own</source>
            <translation>Apache-2.0 ; 72B a sa propre licence</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>differs by model: Apache-2.0 for 7B, Nemo and most Small, research only for Large 2</source>
            <translation>dépend du modèle : Apache-2.0 pour 7B, Nemo et la plupart des Small, recherche seulement pour Large 2</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>not for commercial use (22B)</source>
            <translation>pas d'usage commercial (22B)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, paper</source>
            <translation>poids, article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>research only (8B)</source>
            <translation>recherche seulement (8B)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>Gemma Terms of Use</source>
            <translation>Conditions d'utilisation de Gemma</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, report</source>
            <translation>poids, rapport</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>terms of Google's health models</source>
            <translation>conditions des modèles de santé de Google</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, the recipe of its data (C4), paper</source>
            <translation>poids, code d'entraînement, recette de ses données (C4), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>DeepSeek's model license; MIT from 0324 on</source>
            <translation>licence de modèle DeepSeek ; MIT à partir de 0324</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>DeepSeek's model license</source>
            <translation>licence de modèle DeepSeek</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code for fine-tuning, report</source>
            <translation>poids, code pour l'affinage, rapport</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>Tencent's community license</source>
            <translation>licence communautaire de Tencent</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, report</source>
            <translation>poids, points de sauvegarde, rapport</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, parts of the data</source>
            <translation>code d'entraînement, une partie des données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, list of data sources</source>
            <translation>poids, liste des sources de données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs, papers</source>
            <translation>poids, points de sauvegarde, code d'entraînement, données, journaux, articles</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs, paper</source>
            <translation>poids, points de sauvegarde, code d'entraînement, données, journaux, article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, its own data (PixMo), paper</source>
            <translation>poids, code d'entraînement, ses propres données (PixMo), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>the data of the parts it was built from (Qwen2, CLIP)</source>
            <translation>les données des parties dont il est bâti (Qwen2, CLIP)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, 360 checkpoints, training code, data, logs</source>
            <translation>poids, 360 points de sauvegarde, code d'entraînement, données, journaux</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs</source>
            <translation>poids, points de sauvegarde, code d'entraînement, données, journaux</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data, paper</source>
            <translation>poids, code d'entraînement, données, article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data mixture, logs</source>
            <translation>poids, points de sauvegarde, code d'entraînement, mélange de données, journaux</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>BigCode OpenRAIL-M: free, with forbidden uses</source>
            <translation>BigCode OpenRAIL-M : gratuite, avec des usages interdits</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data on request (The Stack v2), paper</source>
            <translation>poids, code d'entraînement, données sur demande (The Stack v2), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Stack), paper</source>
            <translation>poids, code d'entraînement, données (The Stack), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>BigScience RAIL: free, with forbidden uses</source>
            <translation>BigScience RAIL : gratuite, avec des usages interdits</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, much of the data (ROOTS), paper</source>
            <translation>poids, points de sauvegarde, code d'entraînement, une grande part des données (ROOTS), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>parts of the data</source>
            <translation>une partie des données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, 154 checkpoints, training code, data (The Pile, since taken down), paper</source>
            <translation>poids, 154 points de sauvegarde, code d'entraînement, données (The Pile, retiré depuis), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Pile, since taken down)</source>
            <translation>poids, code d'entraînement, données (The Pile, retiré depuis)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data (The Pile, since taken down), paper</source>
            <translation>poids, points de sauvegarde, code d'entraînement, données (The Pile, retiré depuis), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Pile, since taken down), paper</source>
            <translation>poids, code d'entraînement, données (The Pile, retiré depuis), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, data, the code that made the data</source>
            <translation>poids, données, code qui a produit les données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0 (7B base, 30B base)</source>
            <translation>Apache-2.0 (7B base, 30B base)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code (LLM Foundry), list of data sources</source>
            <translation>poids, code d'entraînement (LLM Foundry), liste des sources de données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>the data as it was used</source>
            <translation>les données telles qu'elles ont servi</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>TII's Falcon license</source>
            <translation>licence Falcon de TII</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data or the scripts that fetch it, report</source>
            <translation>poids, points de sauvegarde, code d'entraînement, données ou scripts pour les récupérer, rapport</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training scripts and settings, list of data sources</source>
            <translation>poids, scripts et réglages d'entraînement, liste des sources de données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, paper</source>
            <translation>poids, points de sauvegarde, code d'entraînement, données, article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0, with terms of use</source>
            <translation>Apache-2.0, avec des conditions d'utilisation</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>LFM Open License: free below a turnover</source>
            <translation>LFM Open License : gratuite sous un certain chiffre d'affaires</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>EXAONE license: not for commercial use</source>
            <translation>licence EXAONE : pas d'usage commercial</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, recipe</source>
            <translation>poids, recette</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code for fine-tuning, paper</source>
            <translation>poids, code pour l'affinage, article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0 (7B, 40B); TII's license (180B)</source>
            <translation>Apache-2.0 (7B, 40B) ; licence de TII (180B)</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, part of the data (RefinedWeb), paper</source>
            <translation>poids, une partie des données (RefinedWeb), article</translation>
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, the rest of the data</source>
            <translation>code d'entraînement, le reste des données</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>app and API</source>
            <translation>application et API</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>download</source>
            <translation>téléchargement</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>download and API</source>
            <translation>téléchargement et API</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>research only</source>
            <translation>recherche seulement</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>not for commercial use</source>
            <translation>pas d'usage commercial</translation>
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>in this program</source>
            <translation>dans ce programme</translation>
        </message>
    </context>
    <context>
        <name>resources/hub</name>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Small and quick. Its training data is published.</source>
            <translation>Petit et rapide. Données d'entraînement publiées.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Fully open: weights, code and training data.</source>
            <translation>Entièrement ouvert : poids, code et données.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers, even at this size.</source>
            <translation>Réfléchit avant de répondre, même à cette taille.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers; many languages.</source>
            <translation>Réfléchit avant de répondre ; beaucoup de langues.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Gemma terms</source>
            <translation>conditions de Gemma</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Good at writing, in many languages.</source>
            <translation>Écrit bien, en beaucoup de langues.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Llama 3.2 terms</source>
            <translation>conditions de Llama 3.2</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>In every quantization: good for comparing them.</source>
            <translation>Dans toutes les quantifications : bon pour les comparer.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>For summaries and tables, and room to spare.</source>
            <translation>Pour les résumés et les tableaux, avec de la place en réserve.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers; sums and reasoning.</source>
            <translation>Réfléchit avant de répondre ; calcul et raisonnement.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Llama 3.1 terms</source>
            <translation>conditions de Llama 3.1</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>A well-known one, in every quantization.</source>
            <translation>Un modèle connu, dans toutes les quantifications.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Good at writing. It takes about half of 16 GB.</source>
            <translation>Écrit bien. Il prend environ la moitié de 16 Go.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>A mixture of experts: large, yet quick.</source>
            <translation>Un mélange d'experts : grand, et pourtant rapide.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Stronger than 8B, and slower.</source>
            <translation>Plus fort que 8B, et plus lent.</translation>
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>128 experts, 8 at work: a large one at a small one's speed.</source>
            <translation>128 experts, 8 au travail : un grand à la vitesse d'un petit.</translation>
        </message>
    </context>
</TS>
