<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>desktop</name>
        <message>
            <location filename="../../desktop/app.py" />
            <source>Glassbox could not start. This file says why: {log_path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/logs.py" />
            <source>Something went wrong inside Glassbox.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>core/benchmarks</name>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>Did you mean {either}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>Try mmlu_astronomy, gsm8k or arc_easy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/catalog.py" />
            <source>There is no benchmark "{name}". {advice}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/completion.py" />
            <source>has {choices} endings, and number {right} as the right one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/completion.py" />
            <source>has an answer that is none of its options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/drop.py" />
            <source>has an answer without a number, a date or spans</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/benchmarks/examples.py" />
            <source>{wanted} examples are to stand before each question, and there are {there}. Ask for fewer examples, or add the file that the set has them in.</source>
            <extracomment>For one: {wanted} examples are to stand before each question, and there is 1. Ask for fewer examples, or add the file that the set has them in.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/exchange.py" />
            <source>{name} holds no scores that are known here: neither a results file of lm-evaluation-harness nor a table of Epoch AI's benchmark hub.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/exchange.py" />
            <source>Such a file holds the results of exactly one model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/exchange.py" />
            <source>no score was found in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/exchange.py" />
            <source>columns: {columns}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>MMLU, all 57 subjects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>has {choices} options instead of {letters}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>has {letters} options, and option {number} as its answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/mmlu.py" />
            <source>MMLU-Pro, all 14 subjects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>Your own questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/own.py" />
            <source>has {choices} options, and number {right} as the right one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a list of texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>a group of fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>"{name}" in row {number:,} of {place} is not {wanted}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {place} {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>There is no file or folder {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>The questions are not in the folder {name}: {wanted} was looked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>There are no questions in {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {place} has no "{name}". Is it a file of another question set?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} is no table: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {name} has {line} columns, and {head} are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} is no JSON file: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>{name} has another layout than this question set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>is no row of fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source> It lacks "{args}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Row {number:,} of {name} is not one of this question set.{reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/rows.py" />
            <source>Line {number:,} of {name} is no JSON: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>on {items:,} items</source>
            <extracomment>For one: on 1 item</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{difference:.1f} points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{better} is ahead of {other} by {points} {on}, but that proves nothing: chance alone would make so large a difference in {percent} of cases. More items can tell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>less than 0.1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{first} and {second} do equally well {on}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/statistics.py" />
            <source>{better} is better than {other} by {points} {on}: chance alone would make so large a difference in {percent} of cases.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>The results in {path} can't be read or written: {error}. Move that file away to begin with an empty one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>There is no run number {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/store.py" />
            <source>{name} was written by a newer Glassbox, and this one can't read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/summary.py" />
            <source>None of the questions of {title} fits what this model can read at once. Ask with fewer examples, or take a model with a longer context.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/task.py" />
            <source>{title} has {most_shots} examples at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/task.py" />
            <source>{title} is asked without examples.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/text.py" />
            <source>Perplexity on a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>TruthfulQA, one true answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>TruthfulQA, all true answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>doesn't say of each option whether it is true</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/benchmarks/truthfulqa.py" />
            <source>has no true option</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>core/blocks</name>
        <message>
            <location filename="../../desktop/core/blocks/layout.py" />
            <source>the weights, each a number by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>a 16-bit float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale, {half}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the minimum, {half}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale of the scales, {half}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale of the minimums, {half}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>8 scales and 8 minimums, 6 bits each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>4 bits (E2M1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the quants, {bits} a weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the highest bit of each quant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scale, a power of two (E8M0)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>4 scales, 8-bit floats (UE4M3), one for 16 weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales and 16 minimums, 4 bits each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales, 6 bits each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>16 scales, 8 bits each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the lower 4 bits of each quant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper 2 bits of each quant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper 2 bits of 8 scales</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the lower 4 bits of 8 scales</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the sign of each weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>patterns of weights, their signs and scales</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>which pattern of weights, from a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the upper bits of that choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>scales of the sub-blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>scales and signs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>the scales, in parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>weights as digits 0, 1, 2: five to a byte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/blocks/types.py" />
            <source>weights as digits 0, 1, 2: four to a byte</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>core</name>
        <message numerus="yes">
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart yet. If the preference is as great as it looks now ({lead:.0f} %), about {more} more votes would show it in 4 of 5 cases.</source>
            <extracomment>For one: They can't be told apart yet. If the preference is as great as it looks now ({lead:.0f} %), about {more} more vote would show it in 4 of 5 cases.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>A preference of 60 : 40 shows after about {need} votes, a clearer one sooner.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>These votes tell them apart: {better} is preferred to {other}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart yet. If one of them is preferred 60 : 40, about {most} more votes would show it in 4 of 5 cases.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/bradley_terry.py" />
            <source>They can't be told apart, and a preference of 60 : 40 would have shown by now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>{name} has changed since {since}: some of its bytes are wrong. Remove it, and get it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it was checked on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it came here</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as the Hub published it.</source>
            <extracomment>For one: Every byte is as the Hub published it.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as in the workshop pack.</source>
            <extracomment>For one: Every byte is as in the workshop pack.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as it was when it came here.</source>
            <extracomment>For one: Every byte is as it was when it came here.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/checksums.py" />
            <source>Every byte of its {files} files is as it was on {day}.</source>
            <extracomment>For one: Every byte is as it was on {day}.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>No checksum was known for this model. It is recorded now, so that the next check tells whether something has changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it was downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/checksums.py" />
            <source>it came in a pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>With {pictures} pictures, which are not in this file: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>With a picture, which is not in this file: {pictures}.png</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/conversation_export.py" />
            <source>*Other versions, {others} messages, are not in this file.*</source>
            <extracomment>For one: *Other versions, {others} message, are not in this file.*</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>{name} is too large for a conversation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>temperature {temperature:g}, top-k {top_k}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>top-p {top_p:g}, min-p {min_p:g}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>seed {seed}, {generated_tokens:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>## Question

{shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>(no answer)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>This conversation was exported by a newer Glassbox, which this one can't read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>This is no conversation that Glassbox has exported as JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>{name} can't be written to {parent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>file {model_fingerprint}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_export.py" />
            <source>{tokens_per_s:.3g} tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_parts.py" />
            <source>Untitled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source> with the {saved} conversations that can be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The conversation could not be written to the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>{reason}. The chat goes on, and is kept as soon as that is over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The file with the conversations was damaged. Glassbox begins a new one{what}, and keeps the old one as {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>Conversations can't be kept in {parent}, so they last only until Glassbox is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>{path} is no file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source> with the one conversation that can be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The disk is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The file with the conversations may not be written to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>Another program holds the file with the conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/conversation_trouble.py" />
            <source>The conversations on this laptop were kept by a newer Glassbox, and this one leaves them as they are. New ones last only until it is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source>The Glassbox authors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source>The demo models' questions are missing. Install Glassbox again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source>The questions in {name} can't be read. Install Glassbox again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source>Question: {question}
Answer:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/demo_questions.py" />
            <source> {answer}&lt;|endoftext|&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/epoch_models.py" />
            <source>Two of Epoch AI's tables are needed: the models with their training compute, and the MMLU scores. Choose both files at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/epoch_models.py" />
            <source>These two tables have no model in common that has both a compute and a score.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file is the image encoder that belongs to a model (mmproj), not a model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This is a LoRA adapter, not a model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file holds measurements for quantizing a model (imatrix), not a model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/facts_cache.py" />
            <source>This file has no weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>fits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>may be slow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <location filename="../../desktop/ui/verdicts.py" />
            <source>won't fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits on the graphics card: about {total} of memory there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits, but the processor reads about {read} of weights for each token: a few tokens a second at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Needs about {size} of memory, more than this computer can give: it has {memory_total}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Fits: about {size} of memory, and {free} are free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/fit.py" />
            <source>Needs about {size} of memory, and {free} are free: close other programs first, or it will be slow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is not a GGUF file. Glassbox runs models in the GGUF format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>The file's header is damaged: {what}. Download the file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This GGUF file can't be used: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a placeholder of Git LFS, not the model itself. Download the model file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a web page, not a model. Download the file itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a Safetensors file. Glassbox runs models in the GGUF format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is an archive or a PyTorch file. Glassbox runs models in the GGUF format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>This is a model in the old GGML format. Look for the same model as GGUF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>a tensor's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>The file ends after {file_size}, but its header promises {end}: the download is not finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>The file ends after {size}, in the middle of its header: the download is not finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>it claims to be longer than {longest_header}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{what} claims {length:,} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>it claims {count:,} {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>The file is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>it is made for big-endian machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its version, {version}, is too old</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its version, {version}, is newer than this program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} has the unknown value type {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} claims {count:,} values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} claims {count:,} texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>its alignment is no power of two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>the name of a tensor has {raw_name:,} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} has {dimensions} dimensions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} has an impossible shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} is there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>tensor {name!r} is not where it should be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} is there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>{key!r} is nested too deep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>the rows of tensor {name!r} are no whole blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf.py" />
            <source>a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This is one of {count} parts of a model, and its name does not say which: give all parts the names that they were published with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This is a later part of a split model. Put {first} beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source> and {missing} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/gguf_parts.py" />
            <source>This model is split into {count} files, and {missing}{more} is not there. Put all parts into one folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/importance.py" />
            <source>{name} is not an importance matrix, or a damaged one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>8 to 6 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>5 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>4 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>3 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>2 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Below 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>The smallest that stays close: the same likeliest next token {agreement}, and {kld} of KL divergence. {bytes}, {share:.0f} % of the original's size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>Close means: on average at most {most_kld} nats of KL divergence (and at most {most_share:.0f} % of the nats by which the original itself is unsure), and the same likeliest next token at least {least_agreement:.0f} times in 100, both with their whole 95 % interval. The limits are this program's own judgement: look at the table for yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source> {type} loses more: {kld}, and {agreement}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>The nearest is {type}: {kld}, and {agreement}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{top1_agreement:.1f} times in 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{kld_mean} nats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{type} is the sensible choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source> {type} may do as well: only a longer text would tell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>None of these stays close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{reason} Try a type with more bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>No sensible choice yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder.py" />
            <source>{reason} A longer text would tell whether it is near.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/ladder_store.py" />
            <source>There is no file {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>The claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>What this laptop shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <source>Where it ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/lessons.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>{first} or {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>Give more of the name, or the path of the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>There is no model {model}. The library has {listed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>{first} and {more} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>{model} could be {listed}. {advice}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>There is no model {model}: the library is empty. Give the path of a GGUF file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/library.py" />
            <source>what comes with Glassbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/memory_subject.py" />
            <source>All experts must be in memory, though each token uses {active_share:.0%} of the weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/memory_subject.py" />
            <source>Cache, working space and mixtures as in {like}, the nearest known model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>The new file can't be written in {parent}: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>You have no permission to write in the folder {parent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>The new file would take the place of the one it is made from. Give it another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{target} is a folder. Name a file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{target} is not an ordinary file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>{name} is there already. Choose another name, or allow it to be replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/new_file.py" />
            <source>There is no folder {parent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_text.py" />
            <source>This is not a number. Write it as 3.14, 1/3, 2^-9, 6.02e23 or 14:37.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>A whole number from 0 to {most}, less the zero point, times one scale for all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Beyond the range: it is cut off at {end}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>{fraction} is left unused, so that the range is the same on both sides of 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>A whole number times one scale for all. The first bit of a negative number is 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Beyond the range, which ends at {greatest}: it becomes {word}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>infinity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>not a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Zero: every bit is 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Subnormal: with no 1 among the exponent's bits, the hidden 1 before the mantissa is a 0. So close to 0 the steps no longer shrink.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Infinity: an exponent of only ones, with a mantissa of 0. What is too large for the format ends here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Not a number (NaN). This format has no infinity: what is too large for it is NaN, unless the program cuts it off at the greatest number first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Not a number (NaN): what 0 divided by 0 gives. Whatever is computed with it is NaN, too, so one such weight can spoil a whole answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>An ordinary number: a hidden 1 stands before the mantissa.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Whole numbers can't say NaN: it becomes 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>This format can't say NaN: it becomes −0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Too small: it becomes 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/number_words.py" />
            <source>Minus zero: equal to 0, yet a pattern of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>{writer} and {reader} expect different words, but which one answers better is open: {writer} was preferred in {share} of the cases ({low} to {high}, 95 %; votes: {count}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>Votes and reading disagree: the two expect nearly the same words, but you preferred {better} in {share} of the cases ({low} to {high}, 95 %; votes: {count}). More votes would tell whether that is chance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>Votes and reading agree that they differ: you preferred {better} in {share} of the cases ({low} to {high}, 95 %; votes: {count}), and the two expect different words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/one_verdict.py" />
            <source>By votes and reading {writer} and {reader} can't be told apart: they expect nearly the same words, and {writer} was preferred in {share} of the cases ({low} to {high}, 95 %; votes: {count}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>not rated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>nothing</source>
            <comment>is published, or is withheld</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>open-weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>open-source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>fully open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/openness.py" />
            <source>none</source>
            <comment>no license</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/other_apps.py" />
            <source>the Hugging Face cache</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/outliers.py" />
            <source>{count:,} of {all:,} channels are outliers: channel {at:,} reaches {times} the usual size. One INT8 scale for all must reach that far and keeps {one:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</source>
            <extracomment>For one: 1 of {all:,} channels is an outlier: channel {at:,} reaches {times} the usual size. One INT8 scale for all must reach that far and keeps {one:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet have none either.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>No channel of these {what} is an outlier: the largest, channel {at:,}, reaches {ratio} the usual size. One INT8 scale for all keeps {one_:.0f} dB; a scale for each block of 32 keeps {blocks:.0f} dB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet: {there:,} outliers, the largest {ratio}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>The {they} that they meet have none: the largest reaches {ratio}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <location filename="../../desktop/ui/status_bar.py" />
            <location filename="../../resources/openness/families.tsv" />
            <source>weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>activations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>infinitely many times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>{ratio:.0f} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/outliers.py" />
            <source>{ratio:.1f} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} is in the models folder already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} in the pack has {size} instead of {bytes}: it was not copied to the end. Copy it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>The models need {needed} on this laptop, and {free} are free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} in the pack is damaged: its bytes are not those that were packed. Copy this file to the stick again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_import.py" />
            <source>{name} is missing from the pack. Copy it to the stick again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Models for Glassbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>This folder holds language models that run on your own laptop with Glassbox. Nothing here needs a network, and nothing that you type leaves the laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In a terminal the same is:  glassbox import FOLDER</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Glassbox compares every byte with the checksums in manifest.json. If it names a file that is damaged, copy that one again; the others are imported all the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Each model has a license of its own. Read it before you use the model for more than trying it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In this pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>see its page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Start Glassbox, and open Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Press “Workshop pack”, then “Import a pack”, and choose this folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Wait until every model is checked and copied. Then the stick can go to the next person.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Pick a model in the list, press Load, and chat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>Made on {made}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>In this pack:
{told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/pack_page.py" />
            <source>, license: {terms}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>The {manifest} in {folder} is damaged. Copy the pack again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>{folder} is full. Nothing half-written was left there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>{folder} can't be written to: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>Choose at least one model for the pack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>This needs {needed}, and {free} are free in {folder}. Make room, or take fewer models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>A file is too large for this stick's file system (FAT32 takes 4 GB at most). Format the stick as exFAT, or take smaller models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>{folder} is no workshop pack: it has no {manifest}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <source>This pack was made by a newer Glassbox. Use that one to import it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/packs.py" />
            <location filename="../../desktop/services/library.py" />
            <source>There is no folder {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/projectors.py" />
            <source>This model can't see pictures: no image encoder (a file with mmproj in its name) lies beside it. Models that see come with one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/projectors.py" />
            <source>This model can't see pictures: the image encoder in its folder, {others}, belongs to another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/quantized_types.py" />
            <source>This version of llama.cpp can't write models in the type {name!r}. It can write {writable}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>You have no permission to read {shown}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} can't be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>There is no file {shown}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} is a folder, not a model file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/regular_file.py" />
            <source>{shown} is not an ordinary file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>{path} can't be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <source>This recording was saved by another version of Glassbox (format {version}; this one reads format {version_2}). Record it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/routing_file.py" />
            <source>{name} is not a whole recording: it is something else, or a part of it is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/schemes.py" />
            <source>{name} holds no numbers.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/schemes.py" />
            <source>{name} can't be measured: {wrong:,} of them are no numbers (NaN or infinity), and a scale has to reach to the largest. The model's file is damaged, or its weights are.</source>
            <extracomment>For one: {name} can't be measured: {wrong:,} of them is no number (NaN or infinity), and a scale has to reach to the largest. The model's file is damaged, or its weights are.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/session_plan.py" />
            <source>{name} is not a session plan of Glassbox.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/session_plan.py" />
            <source>The plan can't be saved as {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/settings.py" />
            <source>The settings file was damaged. Glassbox starts with its defaults and keeps the old file as {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/settings.py" />
            <source>The settings file {path} can't be read. Glassbox starts with its defaults.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>As the name says; how many experts there are, and how large, it doesn't say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Counted in the model's file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Type a size that says how a mixture is made, such as 8x7B or 57B-A14B.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>{name}, scaled to {size:g}B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>Estimated: experts as the feed-forward parts of {like}, {used} for a token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>{name} has no experts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>How many weights of {name} work on a token can't be told from its file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/sparse.py" />
            <source>The published shape of {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source> Close to it: {near}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The file has no tensor named {name!r}.{hint}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The file {name} has changed since it was opened. Choose it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} is of the type {type}, which this version of Glassbox can't read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} holds no weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/tensor_file.py" />
            <source>The tensor {name} has the blocks 0 to {blocks:,}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/training_data.py" />
            <source>The training data of the demo models is not here: this copy of Glassbox was made without them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/training_data.py" />
            <source>The file with the training data of the demo models is damaged. Install Glassbox again to get it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value:.1f} kB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value:.1f} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value:.1f} GB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value:.1f} TB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/units.py" />
            <source>{value:.1f} PB</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{count} seconds</source>
            <extracomment>For one: {count} second</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{size} bytes</source>
            <extracomment>For one: 1 byte</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{hours} hours</source>
            <extracomment>For one: {hours} hour</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/units.py" />
            <source>{minutes} minutes</source>
            <extracomment>For one: {minutes} minute</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Fewer than {fewest} answers are too few for a verdict.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>({low} to {high})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>another token at {value} of the places {between}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{reader}{how} differs from {writer}: it would pick {rate}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>({low} to {high} of such answers)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>At {count:,} of the {apart:,} places where {reader} would pick another, both expected nearly the same (KL below {nearly})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} would have picked the same token {same} times of {tokens}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Over these {count} answers {reader} and {writer} can't be told apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Over these {count} answers {reader} and {writer} can hardly be told apart: {reader} would pick {rate}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{same} of {count} answers would be the same to the last token {range_of_such}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>It rests on {tokens:,} tokens of {count} answers that {writer} wrote at temperature 0; intervals are 95 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{places}: mostly a toss-up, not less understanding.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>{places}: at most of them its expectations themselves are off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/verdict.py" />
            <source>Mean KL {value:.3f} nats ({low:.3f} to {high:.3f}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes was damaged. Glassbox begins a new one, and keeps the old one as {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>{reason}. New votes last only until Glassbox is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The votes were kept by a newer Glassbox, and this one leaves them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>Votes can't be kept in {parent}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/vote_store.py" />
            <source>The file with the votes can't be used</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>core/contamination</name>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <location filename="../../desktop/core/contamination/corpus.py" />
            <source>it is no text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>Parquet files can't be read here; save it as JSON lines or CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>it can't be read to its end ({error})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/blocks.py" />
            <source>it is too large for a JSON file; save it as JSON lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>{name} can't be searched: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>None of the {unread} files in {name} can be searched: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>Runs of 1 to {longest_ngram:,} words can be looked for, not of {ngram:,}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/check.py" />
            <source>The system has ended the search, which happens when memory runs out. Close other programs and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/corpus.py" />
            <source>The folder {name} is empty: there is no text in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <location filename="../../desktop/core/text_file.py" />
            <source>{name} is no text in UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} has no column with the head question, so it isn't clear which one has the questions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>The folder {name} has no files of questions ({endings}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} is too large for a file of questions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} is no sound CSV file: line {line_num} can't be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{where} is no sound JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name} can't be read here: it is a parquet file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name}, line {line_num}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/contamination/questions.py" />
            <source>{name}, line {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>core/names</name>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>{claimed} times {experts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights, and the file has {parameters}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights, but the file has {parameters}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights for each token, and the file uses {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {told} weights for each token, but the file uses {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {experts} experts, and the file has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {experts} experts, but the file has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {named}, and so does the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {named}, but the file says {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {claimed:,} tokens of context, and the file says {found:,}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {claimed:,} tokens of context, but the file says {found:,}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>{name} models are built by the plan that the file names, {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says {name}, but the file is built as {found}.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>The name says that {claimed} weights work on a token, but the file has no experts: all of its weights do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>Active weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/experts/pane.py" />
            <source>Experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/quantization/pane.py" />
            <source>Quantization</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <source>Architecture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/check.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>What its makers call it. Glassbox does not know this family.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>No rule explains this word. Often it is a name that the makers chose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A family of models by {maker}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>By {maker}, who trained the base further or built on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Another family{maker}. The name does not say how it was used; often to teach.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>The teacher{maker}: it was trained on what this model wrote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Version {version}. A higher one is newer, not larger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>Revision {revision} of what its makers made from the base.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A line of models by {maker}, made from other families' models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A family by {maker}, whose weights are not published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>A name that its makers gave to what they made from the base.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/meanings.py" />
            <source>, by {maker}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{number:,.4g} trillion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{number:,.4g} billion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{number:,.4g} million</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/numbers.py" />
            <source>{number:,.4g} thousand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the smallest mixture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>a very small mixture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the small mixture: a little less exact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the usual mixture: more bits where they matter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>the large mixture: a little more exact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>an extra large mixture: more exact in some layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>a mixture with more bits in some layers</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{bits} bits a weight</source>
            <extracomment>For one: {bits} bit a weight</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{name}-bit floating-point numbers: not rounded further.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>A detail of the rounding, such as how many weights share a scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source> UD: Unsloth's recipe, which gives each layer its own number of bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each}, {kind}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>About {of_each} in blocks of 256{after}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{of_each}, with a scale for each block.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Three values a weight (minus, zero, plus), about 2 bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{name}-bit floating-point numbers that share a scale in blocks of 32.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>4-bit floating-point numbers that share a scale in blocks of 16.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>16-bit numbers with the range of 32, as most models are trained: not rounded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{bits} bits a weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>taken from a table of patterns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>on a curved scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{of_each}, with a scale and a lowest value for each block.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Whole numbers of {int} bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Weights of {w} bits, and {a} bits for what runs through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{mlc} bits a weight, as the MLC engine packs them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>Three values a weight, which is 1.58 bits, from its training on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/quantization.py" />
            <source>{fp}-bit floating-point numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>A date, read as {said}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>How far its training had come when these weights were saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>Published on the Hub by {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>File {number} of {count}: the model is split, and all of them belong together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/scan.py" />
            <source>Made or published by {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>{count} experts, each as in a model of {each} weights. They share some parts, so all together are fewer than {count} times that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights work on each token; the others rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Effective: it computes like a model of {value}, but the file holds more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>{count} experts in a layer, of which a router picks a few for each token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Keeps up to about {tokens:,} tokens in view at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights, all together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Trained on about {value} tokens of text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Mixed from {count} models of {each} weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>Mixed from {count} models of {each}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/core/names/sizes.py" />
            <source>About {value} weights work on each token.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>engine</name>
        <message>
            <location filename="../../desktop/engine/activations.py" />
            <source>No text is multiplied with {tensor} in this model: it is looked up, or scales what passes by. Choose a matrix, such as one of attn_q or ffn_down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/bandwidth.py" />
            <source>There is too little free memory to measure how fast it is. Close other programs and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/child.py" />
            <source>Something went wrong inside the engine. The log has the details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>There is no model to compare with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>Pieces of {context_length} tokens are too short to compare on: at least {shortest_context} are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>This text has {tokens:,} tokens, and pieces of {length:,} are compared. Take a longer text, or shorter pieces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>Nothing in this text can be compared on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/compare.py" />
            <source>The memory doesn't hold both models at once, and there is no room on the disk for what the first one predicts ({reason}). Free some, or compare on a shorter text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/compare_tokens.py" />
            <source>These models cut a text into different tokens, so what they predict can't be compared. Compare models of one family, or the same model in two precisions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>The image encoder {name} belongs to another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>llama.cpp can't load the image encoder {name}: it may be damaged, or of a kind that this version doesn't know. Get the file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This model hears, but doesn't see: its encoder file is for sound.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>Glassbox can't show pictures to this model yet: it counts positions in a picture by row and column (M-RoPE).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>The image encoder needs about {need:.1f} GB more, and {free:.1f} GB are free. A smaller context leaves more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This picture has {count:,} tokens in one piece, and this model must read them at once: {ubatch} fit. A smaller picture may work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This picture has no pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/eye.py" />
            <source>This model's image encoder can't read this picture. Its shape may be too far from a square.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/generate.py" />
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>The model computed something that is not a number: its file is probably damaged. Get it again, or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>This version doesn't know the type {type_name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>llama.cpp has no way to turn the type {type_name} into weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>{type_name} can't be made of single blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>{type_name} takes {block_size} weights at a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/ggml_rows.py" />
            <source>Some of these weights are no numbers, so they can't be stored with fewer bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>Pieces of {context_length} tokens are too short: at least {shortest_context} are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>This text has {tokens:,} tokens. To measure what matters to a model, at least {length:,} are needed: take a longer text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/imatrix.py" />
            <source>This model computes no numbers on this text, so its file must be damaged. Get it again, or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/llama_engine.py" />
            <source>This model is not loaded. Load it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>A smaller context needs less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>Pick a smaller model, or the same one with fewer bits per weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model needs about {total:.1f} GB ({weights:.1f} GB of weights, {kv_cache:.1f} GB for {context_length:,} tokens of context), and {free:.1f} GB are free. {advice}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This file is of the architecture "{architecture}", which this version of llama.cpp does not know. A newer Glassbox may; or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>There was not enough memory for this model. Fewer GPU layers may help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>Some of this file's weights are damaged (impossible values). Get the file again, or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <location filename="../../desktop/engine/quantize.py" />
            <source>it gave no reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>llama.cpp can't load this file: {reason}. Get the file again, or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>llama.cpp can't make a context of {context_length:,} tokens for this model: {reason}. A smaller context may work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>How many experts this model uses can't be changed: it has none, or each of its layers uses its own number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model's router can take 1 to {most:,} experts for a token, not {experts_used:,}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This model reads a text as a whole, as for embeddings or translation: it can't go on writing. Pick a model that was made for chat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/load.py" />
            <source>This file's weights are damaged: the model computes no numbers with them. Get the file again, or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/loglikelihood.py" />
            <source>There are no options to choose from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>llama.cpp could not process these {tokens:,} tokens (code {result}). A shorter text or a smaller context may work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>llama.cpp gave no scores for these tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>llama.cpp gave no scores for the last token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/model.py" />
            <source>This text is too long to be cut into tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>it leaves the pictures out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This answer was written by another model. Only the one that wrote it can go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>There is no message to answer: write something.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>Nothing more can be left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This text is more than {most:,} tokens long, and no more fit: the context holds {context_length:,}, and the answer needs some of them. Shorten the text, or load the model with a larger context.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This text is {tokens:,} tokens long, and {most:,} fit: the context holds {context_length:,}, and the answer needs some of them. Shorten the text, or load the model with a larger context.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>This model has no chat template: it was trained to continue a text, not to answer. Pick a model whose name says Instruct, Chat or it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>it makes no text of this conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>There is no text to continue: write something.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/prompt.py" />
            <source>The model's chat template refuses this conversation: {one_line}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>this version of llama.cpp does not know the model's architecture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>llama.cpp can't write this model in another type: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>This importance matrix was measured on another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>This type needs an importance matrix: without one the model would be unusable. Choose a larger type, or give an importance matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source> {written} were written, and {left} are free there now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>The new file could not be written to its end, most likely because the disk is full.{free} Nothing of it was kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>Some of this model's weights are no numbers, so they can't be stored with fewer bits: the file is damaged. Get it again, or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>llama.cpp stopped while it wrote this model: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>most likely memory ran out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/quantize.py" />
            <source>an internal check failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/read_along.py" />
            <source>A model can't read along with itself: load it twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/read_along.py" />
            <source>The model that reads along has room for {context_length:,} tokens, and this answer is longer. Ask for a shorter one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The engine could not be started, or was ended while it started. Try again; if it stays so, memory may be short, or Glassbox needs to be installed again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the model was loading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>in mid-answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the router was watched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while an answer was read along</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while models were compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while smaller copies were measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the text was read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the speed was measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while the copy was written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The engine has been started again{kept}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>llama.cpp stopped {when}: an internal check failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>while it was at work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>, and your text is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The system ended the engine {when}, most likely because memory ran out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>The model's file was changed or became unreadable {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>llama.cpp gave up on this file while loading it: it is probably damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{cause} {again} If it happens again, the model's file may be damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>Something outside Glassbox ended the engine {when}. {again}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{cause} Get the file again, or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/remote.py" />
            <source>{damaged} Get the file again, or pick another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>This model has no experts, so there is no router to watch: every token passes through all of its weights. Pick a mixture of experts, such as Pebble-1-8x1M-Instruct.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>The layers of this model take different numbers of experts for a token. Only routers that take the same number in every layer can be watched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>There is no token {unknown}: this model's are numbered from 0 to {size:,}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>This text is {tokens:,} tokens long, and the context holds {context_length:,}. Shorten it, or load the model with a larger context.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/route.py" />
            <source>llama.cpp could not process these {tokens:,} tokens (code {result}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>These questions need {cells:,} tokens of context, about {asked:.1f} GB beside the model, and {free:.1f} GB are free. Ask with fewer examples, or take a smaller model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/scoring_model.py" />
            <source>llama.cpp could not process these {places:,} tokens (code {result}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>A measurement needs at least one repetition.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>A batch has at least one token, and a context none or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>There are no tokens to measure with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/speed.py" />
            <source>{longest:,} tokens don't fit the context, which holds {context_length:,}. Measure with fewer, or load the model with a larger context.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <location filename="../../desktop/engine/templates.py" />
            <source>it asked for too much memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <source>it calls itself without end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/template_worker.py" />
            <source>it made a text of more than {text_limit} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>This model's chat template does not work: {one_line}. Try another file of the same model, or another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>its process ended; it may have asked for too much memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>the process that renders it didn't start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/templates.py" />
            <source>it took longer than {limit_s:.0f} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/tensor_picture.py" />
            <source>This picture would have too many cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/text_likelihood.py" />
            <source>There is no text to read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/engine/together.py" />
            <source>A model can't answer beside itself: load it twice.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>hub</name>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>{repo!r} is no repository of the Hub: those are called owner/name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>That isn't a token of the Hub: they begin with hf_.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>file {path} in {repo}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>answer to this search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/client.py" />
            <source>Offline mode is switched on (HF_HUB_OFFLINE), so the Hugging Face Hub isn't asked. Models that are on this computer work without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/fetch.py" />
            <source>The Hub has no checksum of {name}, so nobody could tell whether it arrives whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/fetch.py" />
            <source>The disk has too little room: {needed} are still to come, and {free} are free. Free some space, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/parquet.py" />
            <source>{name} can't be read as a parquet file. Get it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>Nothing can be written to {path}: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>The disk is full. What has arrived of {name} is kept: free some space, then resume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>This disk can't hold a file of {bytes}. Disks in the FAT format, as many USB sticks are, end at 4 GB: choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/part.py" />
            <source>{name} is being downloaded already, by another window or command.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/places.py" />
            <source>The file {path!r} has a name that can't be used on every computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>Ask for access at {page}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>There is no connection to the Hugging Face Hub. Models that are on this computer work without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hugging Face Hub doesn't answer. Try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The answer didn't come from the Hugging Face Hub. This network may want you to sign in first, in the browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub answered with an error ({status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>, then enter your Hub token and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The authors of {what} give it only to people who have asked. {ask}{then}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The connection to the Hugging Face Hub can't be trusted: its certificate is not accepted. A wrong clock or a filter in this network can cause that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hugging Face Hub doesn't accept the token. Make a new one at https://huggingface.co/settings/tokens and enter it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>, or it is private and needs a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has no {what}{private}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub refuses access to {what}. Its page may say why: {page}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>in {wait}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub has had too many requests from this network. Try again {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/problems.py" />
            <source>The Hub is overloaded right now. Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/question_sets.py" />
            <source>{title} is kept from machines that collect texts, so it isn't fetched here. Ask its authors for a copy on the Hub, and say with --data where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/question_sets.py" />
            <source>{repository} on the Hub has no parquet files of the questions ({missing}). Get the set from its authors, and say with --data where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <source>{name} is split into {parts} files, and the repository has only {files} of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <source>the header broke off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/remote_header.py" />
            <location filename="../../desktop/hub/transfer.py" />
            <source>a web page came instead of the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/token.py" />
            <source>This computer has no keyring that is open, so the token is kept only until Glassbox is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/token.py" />
            <source>The system's keyring didn't let the token be removed. It is no longer used until Glassbox is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{message} What has arrived is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{name} is another file now than the Hub's list said. Open the list again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The connection broke off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The link has expired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>Nothing arrives from the Hub</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>No connection to the Hub</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>the body ended early</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The server starts from the front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>{name} arrived damaged: its checksum is not the one that the Hub has. It was removed. Download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The Hub doesn't answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The Hub asks to wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/transfer.py" />
            <source>The Hub is busy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/hub/web.py" />
            <source>no answer within {longest_s:g} s</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>services</name>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>Connecting to the Hub</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>{reason}. Trying again in {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>Checking what is here: {share}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/downloads.py" />
            <source>The list of downloads can't be saved in {parent}, so it lasts only until Glassbox is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/jobs.py" />
            <source>Something went wrong inside Glassbox. The log has the details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>You have no permission to read the folder {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>{place} doesn't answer. Is its drive connected? Its models are left out until it does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/library.py" />
            <source>{folder} is a file, not a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>Not every line of {name} has a "question" and an "answer", or "choices" and the number of the "correct" one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} is too large for a question set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>The set needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>There is a set "{stem}" already. Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} holds no questions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} can't be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/private_sets.py" />
            <source>{name} can't be deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/sealed_file.py" />
            <source>This is no file that Glassbox has locked, or it is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/sealed_file.py" />
            <source>The password isn't right, or the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/settings.py" />
            <source>The settings can't be saved in {parent}, so they last only until Glassbox is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/shelf.py" />
            <source>{name} can't be deleted: {reason}. Unload it, and close other programs that use it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/votes.py" />
            <source>The votes can't be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/services/votes.py" />
            <source>A vote could not be written to the disk. It counts until Glassbox is closed, and is written then if that works.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui</name>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Add a model file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Models (*.gguf);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Add a folder with models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>was taken off the list before. Add it as a file to list it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Files that come there later will be listed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>Only files and folders on this laptop can be added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>All {of} files can't be added. The first one: {first}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>{refused} of the {of} files can't be added. The first one: {first}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>What is in {folder} {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/adding.py" />
            <source>No models in {folder} yet. {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Light, dark, white on black, or the system's own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>color colour contrast night mode look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Enlarges everything, for a projector. Also Ctrl and plus, minus, 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>font zoom larger smaller scale percent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The system's own, or another. It counts from the next start of Glassbox.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>english deutsch français german french translation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Movement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Still: no mark turns, nothing slides by itself, and the text cursor doesn't blink.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>reduced motion animation busy blink accessibility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Model folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Every .gguf file in these folders, and in folders inside them, is listed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>directory path disk where gguf</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Context length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many tokens of a conversation the model keeps in view. More takes more memory. Automatic: 4,096, or what the model was trained for if that is less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>window tokens memory history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>GPU layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many of a model's layers a graphics card computes, where there is one. 0: none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>graphics card metal cuda vulkan offload</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>How many processor cores compute at the same time. Automatic follows how busy the laptop is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>cpu processor cores speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Models can run on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The processor and the graphics cards that llama.cpp has found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>hardware gpu device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The folder of the files that say what happened, for a report of a problem.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>error problem report file crash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>Settings file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>The file that all of these are kept in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/all_settings.py" />
            <source>preferences json path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Pane</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Experiment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Search panes, experiments, lessons and settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>What was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/anywhere.py" />
            <source>Nothing has these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>{name} is on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source> {freed} of the disk are free again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>{name} is not downloaded.{freed_text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Chat with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/arrivals.py" />
            <source>Show the download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Same question, fewer bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A model and its copy with 2 bits answer. Find where they part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>From the barred word on the copy goes its own way. The bars show where else it would.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>π in 16, 8 and 4 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Watch one number lose its digits, and see which bits did the work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read the column of values from top to bottom: each format keeps fewer digits of π. Click a bit to flip it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>It memorized its exam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One of these two models has seen the questions before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>On questions that it has seen, the leaky model is far ahead; on fresh ones it is not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One brain, two faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What the chat window really sends, and what comes back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The marked pieces were never typed: the chat template added them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read a model's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Every part of a file name says something.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Each bracket under the name is one part. Click an example below for another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Will it fit?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Seven billion weights, against this laptop's memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The right column says what fits. Drag the context to see how a long conversation adds up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Vote blind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Pick the better answer before you know who wrote it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read both answers, then choose. The names come after your vote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Open or open-weight?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What you get, and what you don't get, when a model is called open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read the steps from left to right: each publishes more than the one before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Thinking out loud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>One of two twins writes its steps before it answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The right model writes one column of the sum after the other, with what it carries. The left one answers at once. 4876 + 2568 is 7444.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A teacher and two pupils</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Two tiny models learn from a large one, here and now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The lower a curve, the better that pupil expects new text. One learned from the teacher's words, the other from its doubts, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Four sizes, one law</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Guess how good the next size will be, then look.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Each dot is a model of the demo family. The line is fitted to them: both axes are logarithmic, until you switch that off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>What 2 bits keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A real block of a real model, as it is and with 2 bits for each weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Compare the two rows of bars: where they differ, 2 bits were too few.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>A few loud channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The numbers inside a model that are hard to round.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The bold sentence says whether a channel stands out in this model, and what a scale for each block saves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Watch a router choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>For every token, each layer picks a few of its experts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The ringed experts were picked for the marked token. Walk the tokens with the arrow keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>8x7B is not 56B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What a mixture has once, and what it has eight times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Read the sum below the bars: the part before the plus is there only once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Is the test full?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>What a score near 100 % can't tell any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The bars in the second color leave no room for a better model. The other topics above the figure say what else a score hides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Large against small</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Two sizes of one family, the same question at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>The higher a bar, the further the smaller model's expectation of that word is off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/experiments.py" />
            <source>Back to Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/language.py" />
            <source>MMMM d, yyyy</source>
            <comment>a date, in the letters of Qt's QLocale</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/model_box.py" />
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/model_box.py" />
            <source>Which model is looked into.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/names.py" />
            <source>Try with less memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/page.py" />
            <location filename="../../desktop/ui/panes/paged.py" />
            <source>Experiments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} moves; the model sees its first picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>This picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is too large for a picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is no picture that Glassbox can read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} is damaged: its pixels can't be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} has {millions:,.0f} million pixels, and up to {most:,.0f} million can be read: make it smaller first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>{name} has no pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/picture_file.py" />
            <source>The picture can't be kept in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Window {rss}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>The model that is loaded, the memory that it takes, how fast it writes, what is being done, and whether anything leaves this laptop. All of it is measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>What is this?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Press it, then click on anything here: it says what it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>No model loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Engine {engine} · {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>{tokens_per_s:,.{digits}f} tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source> and {loaded} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>conversation of {context_length:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>{running} downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>1 download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Asking the Hugging Face Hub</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Answering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Watching the router</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Asking questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Comparing models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Comparing answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Measuring the speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Unloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Looking for devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Writing the prompt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Making smaller copies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Working</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Main memory of the two processes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Offline. Everything runs on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Reading model files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/tour.py" />
            <source>The pictures can't be saved in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/window.py" />
            <source>Presenting. {present_key} goes back to the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/window.py" />
            <source>{loaded} models in memory, {size}. Unload what you don't need.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/window.py" />
            <source>Keep only the newest</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes</name>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>How Glassbox looks, where it finds models, and how it runs them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Experiments to begin with, a click each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>The models on this laptop: find more, load them, read their names, see how open they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Talk with a model, and see how sure it was of each word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Ask several models the same question, and see where they part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>How a model's numbers are stored in fewer bits, and what that costs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Watch a mixture of experts choose which of its parts work on each word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Measure how good and how fast models are, and how sure that is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Ask whether a model has seen its test before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/__init__.py" />
            <source>Short lessons, each beside a figure to play with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/paged.py" />
            <source>Pages of {pane}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>These three count from the next time that a model is loaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>graphics card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>built-in graphics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Glassbox {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Running models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>This program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Asking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Remove {folder} from the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>System</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Still</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>llama.cpp {llama_version}</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>From (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>To (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>Your own results. Whiskers are 95 % intervals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>Measured on the demo models when they were made. Whiskers are 95 % intervals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>has room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>nearly full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>its honest twin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>has read the exam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>The exam it may have seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Fresh questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{full} of {tests} tests are nearly full: a better model has no room there to show that it is better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{mean:.0f} % on average is true and says little: {model} gets {value:.0f} % in {test} and {value_2:.0f} % in {last_test}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>The leaky twin gets {value:.0f} % on the exam that it has read, and {value_2:.0f} % on fresh questions of the same kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>None of these {tests} tests is full: each has room for a better model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>1 of {tests} tests is nearly full: a better model has no room there to show that it is better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_figures.py" />
            <source>{test}, {model}: {value:.0f} % of {asked:,} questions, 95 % interval from {low:.0f} to {high:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask models a few benchmarks, and see here which of them are full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The two demo models that show it have not come with this copy of Glassbox.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask a model three benchmarks or more, and see here how different its scores are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The best score of each test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>The exam, read before or not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>One model, many tests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Judging benchmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>What a score is worth, what it hides, and how to get one that you can trust.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Is a test full?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Which tests have no room left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>One number, many skills</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>A model's scores, one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Catch a leak</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Two twins sit an exam that one has read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Write a secret test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Questions under a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Scores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Open Quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>For</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Against</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>What is done about it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Let the twins sit it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_page.py" />
            <source>Ask more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Saturation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Is the test too easy?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>An easy test is quick, and shows at once when something is broken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Once good models answer nearly everything, a better one can't show that it is better. What is left between 97 and 99 % is chance, and mistakes in the test itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Full tests are replaced by harder ones: MMLU-Pro has ten options where MMLU has four, and asks for more steps of thought.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Overfitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Has it learned the test by heart?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Public questions let everybody repeat a measurement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>They end up in training texts, by accident or not. And who picks, of many versions, the one with the best score has fitted the model to the test as well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Look for the questions in the training data, ask fresh ones of the same kind, and mistrust a score that falls on them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Limited scope</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>What does it not ask?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>One task, one number: that is easy to compare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>It says little of other tasks. A mean over many tests hides what a model can't do at all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Look at a profile over several tests, and at people's votes on open questions. Then try your own task.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Private sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>What if nobody has seen it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>A model can't have been trained on questions that were never published. And they can be just what you need the model for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Others can't check your number, and a few dozen questions leave a wide interval. Questions typed into somebody's online service aren't private any longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/judging_texts.py" />
            <source>Makers of benchmarks keep a part of the questions back. Here the questions stay on this laptop, and lie on its disk under a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/pane.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Benchmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Give up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Benchmarks were left unfinished. What was answered is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/paused_card.py" />
            <source>Paused at {share:.0f} %. What was answered is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>too short for an interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{model}: {what} {shown}, {between}; tokens: {tokens:,}, pieces: {pieces:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{tokens:,} tokens in {pieces}. {interval} {means}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Perplexity by token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Bits per byte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>From </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>To </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>By word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>By byte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>Pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>95 % interval from {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>perplexity by token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>bits per byte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>1 piece</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>{pieces:,} pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>Whiskers are 95 % intervals over the pieces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>That is too short for an interval: it takes five pieces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>About among how many tokens the model wavers at each place; it depends on how a model cuts text into tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_figures.py" />
            <source>How many bits each byte of the text would still take: also models with other tokens can be compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Perplexity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>How surprised a model is by a text of yours: the less, the better it expects it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Texts (*.txt *.md);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A page to read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>One model reads a text that ships.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Two models, one page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>The two smallest read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Read it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>How well models expect the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Nothing read yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Paste a text, or choose a file. The model reads it token by token, and tells how probable it found each one before it saw it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>The text to read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Type or paste a text: a page or more gives an interval, too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>getting ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>A text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Add a model in Models first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>This can't be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>{name} is longer than a thick book ({shown:,} characters). Take a part of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>There is no text in {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Your text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>1 character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>{count:,} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Type or paste a text first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>By token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Perplexity: as it is usually told.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>Bits per byte: models with other tokens can be compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>This takes a model: add one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>This takes two models: add another one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_page.py" />
            <source>That is longer than a thick book: take a part of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <source>{name} reads the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_run.py" />
            <location filename="../../desktop/ui/status_bar.py" />
            <source>Loading {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/perplexity_run.py" />
            <source>{name} has read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>There is no private set yet. A dozen questions of your own work are a good start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Locked sets are encrypted on this laptop's disk (AES, the key from your password by scrypt). Results keep what each answer was worth, and no word of question or answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Questions (*.jsonl *{suffix})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Write questions…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Take in a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A file of questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Take in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{stem} stays unlocked until you lock it or close Glassbox.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{stem} is deleted from this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Ask a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Delete {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>{name} was locked with a password. Which?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>A locked copy of {name} is made. The file itself stays readable where it is: delete it if nobody is to see it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Lock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_card.py" />
            <source>Unlock it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Nobody can open the set without the password: there is no way back if it is forgotten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>1 question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>{count:,} questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>{least_password} letters or more. {forgotten}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>The two aren't the same yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Write a private set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Add the question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Take the chosen question out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Lock and keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Questions so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Add a question first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>The password again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>What nobody has asked before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Wrong answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>One a line; none where the model is to write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Right answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Name of the set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>It is seen by everyone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Wrong answers, one a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Questions that nobody has seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>1 question so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>{count:,} questions so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Give the set a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/private_dialogs.py" />
            <source>Choose a password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{title}, {name}: {value:.1f} % of {n:,} questions, 95 % interval from {low:.0f} to {high:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{numbers} questions each. Whiskers are 95 % intervals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Benchmark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>By guessing (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Metric</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Examples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Whole set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>Chat template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>; guessing gets {chance:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>; {too_long:,} were too long, and are not counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{counts:,} to {counts_2:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Dashed: what guessing gets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{first} and {second} were not asked the same questions: nothing to compare yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Right: {first_sum:,.0f} against {second_sum:,.0f}; only one of the two was right on {only_first:,}. Paired test (McNemar)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source> Paired test (permutation)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>p = {p:.2g}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>measured here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <source>{value:.4g} (no share)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_figures.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Scores as CSV…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>Tables (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>All with every question, as JSON…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Results (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>As lm-evaluation-harness has it…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Scores of lm-evaluation-harness or Epoch AI (*.json *.csv)</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Open published scores</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>{count:,} published scores stand in the table now, with their source.</source>
            <extracomment>For one: 1 published score stands in the table now, with its source.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Save results for other programs, or open published scores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Save the results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>{name} is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>Open published scores…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_files.py" />
            <source>{file} can't be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>all questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>only wrong answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>only where the two differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>Option</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>not asked, since the question is longer than the model can read at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>, cut off where its context was full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>Right: {target}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>scored in parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_items.py" />
            <source>{name} (nats)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>How good a model is, how sure we can be, and whether another one is better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>The share of right answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Size and bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Scores over how large models are, and how many bits their weights have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Every question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>What was asked and answered, one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>A first number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>20 questions with four options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Two models, one test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>The two smallest on the same questions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Run benchmarks…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Choose models and question sets, and let the models answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Pausing behind this question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Stopped. What was answered is kept: started again, it goes on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>nothing else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Comparing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Compared with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>against</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>There are no questions with options here yet: choose a file of yours, or a benchmark from the Hub.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>Choose another model to see whether the two differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_page.py" />
            <source>{stem} is locked: unlock it in Judging benchmarks, then go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_queue.py" />
            <source>The paused benchmarks can't go on by themselves: the questions of {stem} are not open. Start them again; what was answered is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>There are no questions to read here. Those of GPQA and of private sets are never shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The question before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Shows the question before this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The next question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Shows the question after this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Options and their log-likelihoods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>The prompt as it was sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Every character that the model was given, with the examples before the question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Which questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>Prompt, as sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>{at:,} of {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_reader.py" />
            <source>None of the questions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_results.py" />
            <source> ({parts} of {tasks} subjects)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Reading the questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>Fetching the questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>Reading {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>{name}: {task}, {done:,} of {total:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_run.py" />
            <source>{task}, {done:,} of {total:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_sets.py" />
            <source>There are no questions in {name} that are known here: neither files of lines with "question" and "answer" nor the folder of a benchmark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Glassbox's own sets come with the demo models, and this copy was made without them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>The model {asked}{examples}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>{count} questions of each: ±{half_width:.0f} points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Questions (*.jsonl)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>writes its answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>chooses the likeliest option</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>, with {shots} examples before each question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>All questions of each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Models to ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Benchmarks to ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Start</source>
            <comment>a button</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Asks the chosen models the chosen questions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Back to the results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Shows the results that are there already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A file of yours…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Takes questions from a file of yours. They stay on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder with question sets as they are published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Which questions?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>How many questions of each benchmark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>In 95 of 100 cases the true share is no farther away than that</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Tick a model and a benchmark first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Which models?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>There is no model here yet: add one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Your private sets, while they are unlocked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>Glassbox's own, for the demo models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>From the Hugging Face Hub: fetched once, then offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/quality_setup.py" />
            <source>A folder of questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Bars are easier to read: they begin at one line. On a radar the area depends on which benchmark stands beside which, and twice the score looks like four times as much.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Scores as a radar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>As a radar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>Right answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>As bars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/score_card.py" />
            <source>A radar takes three benchmarks that all shown models were asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>Ask a model something: from then on its size is known, and it stands here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>Scores against size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>What size buys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>What bits cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>How many weights a model has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_card.py" />
            <source>How many bits a weight has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{name}: {value:.1f} % of {n:,} questions, 95 % interval from {low:.0f} to {high:.0f} %; {parameters} weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>Family</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Bits per weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>right answers, with 95 % intervals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>A line joins sizes with the same bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>A line joins copies of one model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{lines} Gray: families beyond the first four.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{lines} Colors: {families}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>{told}, {bits:.1f} bits each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>weights (parameters)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/size_figures.py" />
            <source>bits per weight, on average</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens in the context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>layers on the graphics card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens in a batch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{bandwidth:.1f} GB/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{model}, {share} of the limit: {generate} tokens/s, of about {limit:,.0f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Varied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Reading (tokens/s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>SD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Writing (tokens/s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>SD </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Limit (tokens/s, est.)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Of the limit (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>First token (s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Load (s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Read a token (est.)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Memory's speed (GB/s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Tokens read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Tokens written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Batch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>Backend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{mean:,.{digits}f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{mean} tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>read</source>
            <comment>participle: tokens/s read</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source> ± {sd:,.{digits}f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>bytes read for each token (estimated)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens/s written; the line is what {speed} allow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>The memory was read at {speed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>{varied_value:,} {varied}: {rate_of} tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_figures.py" />
            <source>tokens/s {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast models read and write on this laptop, and how near its limit they come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>with more context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>with more threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>in larger batches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>on the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Writing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>What was varied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Last: {model}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>{memory_bytes} in memory, loaded in {seconds}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>. ± is a standard deviation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source> It is wide: something else keeps this laptop busy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>less than 0.01 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>{seconds:.2f} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The measured speeds can't be kept: they last until Glassbox is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast is this one?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>As llama-bench measures it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>A longer conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The same with more context.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>All models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Every model of the list, side by side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Measure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Lets the model read and write, several times, and takes the time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Forget all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Takes all measured speeds away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Models side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How near the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How to measure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>One measurement, or several with one thing changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Nothing measured yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>A model reads and writes random tokens a few times, as llama-bench does it. The mean and its spread are shown here, and kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>The measured speeds are forgotten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>write</source>
            <comment>verb: how fast they write</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>read</source>
            <comment>verb: how fast they read</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>How fast they {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>{prompt_tokens} tokens read and {generate_tokens} written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>This can't be measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>first word after {seconds}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Speed of models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>llama.cpp sees no graphics card here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Measuring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Each {repeat} times, {tokens}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>To write a token, all weights are read from memory once: that is the limit. Only what fits in the processor's caches can be faster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Nothing was varied yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_page.py" />
            <source>Choose "with more context", for example.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>How fast the memory is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{depth:,} tokens in context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{threads} threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>{gpu_layers} layers on the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>batches of {batch}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/speed_run.py" />
            <source>Loading {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/benchmarks/tick_list.py" />
            <source>What has a tick takes part.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes/chat</name>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copy details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Copy this answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Copies the answer to the clipboard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Answer again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <source>Asks the same question once more, and keeps both answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/answer.py" />
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Ask again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Show the model a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>Pictures ({patterns});;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>Up to {most_pictures} pictures go with a question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/attaching.py" />
            <source>A picture of this conversation is no longer on this laptop: the model reads the text without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Your question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>What you want to ask or tell the model. Enter sends it, Shift and Enter begins a new line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Ask something</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Adds a picture to your question. A model sees it if its image encoder, a file with mmproj in its name, lies beside it. You can also paste or drop a picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Thinking on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Whether the model thinks before it answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Show how sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Color each word by how likely it was, and see what else could come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>System prompt, and how the next word is drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Send (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Sends your words to the model, which runs on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Stop (Escape)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Ends the answer here. What is written stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Enter sends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>It can be wrong: check what matters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Ask something about the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/composer.py" />
            <source>Esc stops</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>This month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Older</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Your conversations, the newest first. Enter opens one, F2 names it, Delete takes it away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>Copy as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_list.py" />
            <source>, open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Back to the conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Hides the list, and shows the conversation again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Search in conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>New chat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Begins a new conversation. The others stay in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Import…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Conversations are kept here, on this laptop alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Show all conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Search in titles and texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>Nothing found for “{shown}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_panel.py" />
            <source>The {most_found} that were used last.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>{number} questions</source>
            <extracomment>For one: {number} question</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>Name of the conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/conversation_row.py" />
            <source>As the first question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/base.py" />
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Open Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>There is no model to talk with yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>A model is one file that ends in .gguf. Add one under Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Everything happens on this laptop. A small model answers fast, and gets facts wrong: check what matters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/empty.py" />
            <source>Ask {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Asked without the chat template: the model goes on with the text of the question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside.py" />
            <source>Thinking off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>all others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>{name}: {own} as is, {now} now. All: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_bars.py" />
            <source>What could have come: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{high} % or more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{middle} to {high} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>{low} to {middle} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>under {low} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_legend.py" />
            <source>How sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Point at a word of the answer to see what else could have come there. A click keeps it; with the keyboard, Tab leads to the answer, and the arrow keys through it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>This answer was written without numbers. Ask again, and each word has its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Upright lines are the model's own odds, bars what the temperature makes of them; top-k, top-p, min-p and the repeat penalty are left aside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Click a word to go on from there instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Only the model that wrote this answer can go on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>How sure it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Ask again with numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Asks the same question again, and keeps the odds of every word this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Temperature, for these bars only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Changes these bars only. Settings has the one that counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>Token {index:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>at {temperature:.1f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>It could have been</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>as is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <source>after “{before}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_odds.py" />
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>at the beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>A chat is one long text to the model. This is it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Your text alone, without the chat template: the model goes on with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>{count:,} tokens, {special} of them special</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Without template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Ask the same as plain text: a base model goes on with it, and so does an instruct model, which was only taught to answer what a template wraps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>; {left_out} older messages no longer fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Nothing has gone in yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Ask something: here stands what the model really reads, and what it writes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Goes in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/inside_view.py" />
            <source>Comes out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Markdown (*.md)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>JSON, with all versions (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Export the conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>“{title}” was deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Import a conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>Exported conversations (*.json);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>{name} is there already. Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>The conversation is on the clipboard, as Markdown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/keeping.py" />
            <source>The conversation is in {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>{source} model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>in {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>The model that answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Pick a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Model: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>Add or look up models…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_choice.py" />
            <source>, loaded</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_switch.py" />
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Pick another model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/model_switch.py" />
            <source>Loading… {fraction:.0%}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Chat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>Talk with a model on this laptop: every word is computed here.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>{count} messages were deleted.</source>
            <extracomment>For one: One message was deleted.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>Open a link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>The model wrote this address. Open it in your browser?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>The picture is still being read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>Pick the model that is to answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/pane.py" />
            <source>There is no model to ask yet. Your question stays where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>The first version stays, a click away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Edit this question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Changes the question, and asks again from here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>More about this question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>More that can be done with this question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Copy this question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Delete it with what follows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/question.py" />
            <source>Your question, edited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>Reader</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>The conversation, as it is meant to be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>What really goes in and comes out, token by token, with their ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>Raw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/reading.py" />
            <source>What really goes in and comes out, as one text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Higher is more daring; 0 takes the likeliest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Draw from this many likeliest tokens. 0: from all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Draw from the likeliest that make up this share.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Leave out what is this much rarer than the likeliest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Repeat penalty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Over 1: fewer repeated words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Longest answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>In tokens. 0: until the model ends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Longest thinking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>In tokens, if it thinks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Back to the defaults</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Sets everything on this card back to what it was at first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>System prompt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Words that the model reads before each question: who it is, and how it should answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>For example: Answer in one short sentence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Where the dice begin. The same seed draws the same answer again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>New seed each time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Throws the dice anew for each answer, so that answers differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>The same seed draws the same answer again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/settings_card.py" />
            <source>Read before each question, and never left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/shown.py" />
            <source>{name} answers from here on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>First word after sending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>of which loading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Read anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Still in memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens of the conversation that the model had to process for this answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens that were processed before, and kept in the key-value cache</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>How fast the tokens were processed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>What you waited: loading, waiting for its turn and reading included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>The model was not in memory yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Tokens in this answer, thinking included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>How fast the tokens after the first came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Processor cores that computed at the same time when the answer ended. Where other programs need the cores, fewer are faster; Settings can fix the number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Put this number into the settings to draw the same answer again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Context: {before:,} of {whole:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>read {before:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>last answer {answer:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{used:,} of {whole:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>no model loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>What the model keeps in view. A token is a word, or part of one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>Last answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{load_s:.2f} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>too short to tell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>none came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/side_cards.py" />
            <source>{first:.2f} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Older version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Shows what was answered before this version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Newer version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Shows what was answered after this version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Delete this version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Takes this version away. The others stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>{place} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/versions.py" />
            <source>Version {place} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Show or hide the conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Your conversations so far, with a search through all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Show or hide the numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>What the answer took: tokens, time, memory, and how full the context is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Hides the numbers, and shows the conversation again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Opening the conversation…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/view.py" />
            <source>Context {share:.0%}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The model ended without a word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The model ended without closing its thinking, so all it wrote stands there.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>{count:,} tokens</source>
            <extracomment>For one: {count:,} token</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>File fingerprint {model_fingerprint}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Waiting for its turn…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The oldest {messages} messages no longer fit and were left out.</source>
            <extracomment>For one: The oldest message no longer fits and was left out.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>{rate:,.0f} tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>{rate:.1f} tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Temperature {temperature:g}, top-k {top_k}, top-p {top_p:g}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Min-p {min_p:g}, repeat penalty {repeat_penalty:g}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Writing the first word…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Glassbox ended before the answer did.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Stopped by you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Cut off at the longest answer that the settings allow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Cut off: the context is full, and nothing more can be left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source> ({load_s:.2f} s of it loading)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>first after {first_word_s:.2f} s{loading}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>At most {max_tokens:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>System prompt: {system_prompt}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>The answer ends here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Loading {model}… {fraction:.0%}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/chat/words.py" />
            <source>Reading your question… {fraction:.0%}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes/compare</name>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Run asks all models the same question. Their answers come here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Speed in turns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>In memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>First token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The file's size on disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Weights, context and working space, as llama.cpp reports them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>From the question to the first token, measured on this model alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Measured while this model wrote alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The models take turns, a token each. Only this model's own turns count; alone it may be a little faster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>{rate:,.{value}f} tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>loading, {fraction:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>{seconds:.0f} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>{seconds:.1f} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Model {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Which model answers here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Copy the answer of model {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Copies this answer to the clipboard, without the thinking.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Take model {place} out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Leaves this model out of the comparison. It stays on the laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Answer of model {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>The answer. Words that all models share are grey, and the word where they part has a bar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/answer_card.py" />
            <source>Thinking of model {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Question for all models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>All models get these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>One question for all models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>How they answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Shows temperature, seed and length, which are the same for all models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Asks all models the question above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Ends all answers here. What is written stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>How daring the models are. At 0 each takes the likeliest word every time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Where the dice begin. The same seed draws the same answers again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Longest answer, in tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>No answer gets longer than this. A token is a word or a part of one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>temperature {temperature:g} · seed {seed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/ask_row.py" />
            <source>Write a question first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/copies.py" />
            <source>Together they would need about {total} of memory, and {free} are free: so they answer one after the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/copies.py" />
            <source>One of the models can't be read any more. {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>Point at a word to see what both models expected there. With the keyboard, Tab leads to the words, and the arrow keys through them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>{name} expected: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>after “… {before}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>Token {place}, {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>KL {kld:.3f} nats, {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/expected.py" />
            <source>{name} expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>How far the expectations are off at a token: the KL divergence, in nats (0: not at all)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>hardly off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>a little off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/kl_steps.py" />
            <source>far off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>There is no room in memory for all at once: so they answer one after the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <location filename="../../desktop/ui/panes/models/row.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>loading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>reading the question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>writing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/match.py" />
            <source>stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/pane.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Rating (points)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>95 % from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>95 % to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Votes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Bradley-Terry ratings from the votes, with 95 % intervals. Points are those of chess ratings: 400 are odds of 10 to 1. A vote for neither counts as half a win for both.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>{first} is preferred to {second} in an estimated {share} of the cases ({low} to {high}), from {votes} votes.</source>
            <extracomment>For one: {first} is preferred to {second} in an estimated {share} of the cases ({low} to {high}), from {votes} vote.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>No votes between {first} and {second} yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Ratings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Forget these votes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>Takes all votes away, and the rating begins anew.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/rating_card.py" />
            <source>{number} votes, 95 % intervals</source>
            <extracomment>For one: {number} vote, 95 % intervals</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>Ratings. Arrow keys go from model to model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{value} points, {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{name}: {told}, from {votes} votes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>0 (average)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rating_chart.py" />
            <source>{name}: {told} (95 %), from {votes} votes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading.py" />
            <source>Reading along takes both models in memory at once. {need}. Pick smaller ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>KL (nats)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Writer gave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Reader gave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Writer's first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Reader's first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>How far its expectations are off at each token: KL divergence, in nats.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{words}: below {steps} nats, no line. {words_2}: dotted. {words_3}, from {steps_2}: dashed. {words_4}, from {steps_3}: a whole line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Own answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>What each model writes by itself. After the first other word they speak of different things.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Forced reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Both models read the same words, so that every word can be compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Mean KL {kld:.3f} nats.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>The model that reads along</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>This model reads the first answer word by word, and says how likely it finds each word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>The words of this answer, as both models expected them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Asks many questions in the same way, for a verdict with an interval.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Ends the measurement here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{names} reads along: {done} of {total} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} reads {writer}'s answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{mean} One answer is too few for a verdict.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{reader} finds the same token likeliest {same} times of {tokens}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{mean} The tokens were drawn at random; at temperature 0 they would be the likeliest ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{done} of {total} answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>Measuring: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_card.py" />
            <source>{name} reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Measure {count} answers, about {seconds}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Nothing was read along.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Run again, and let the answers come to their end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Measure {count} answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>When all have answered, one reads the other's answer, word by word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>Reading along takes both models in memory at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/reading_view.py" />
            <source>This answer can't be read along.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no model here yet. Find one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no model here both as a base and as an instruct model. Find them in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>A model that is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>There is no family of models here in two sizes. Find one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>This takes the demo model {missing}, which is not on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/rivals.py" />
            <source>This takes the demo models {plain} and {thinking}, which are not on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One of these models has no chat template: it only goes on with a text. So all get the text as it stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Make a copy with 2 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One prompt, several models or precisions, one seed. Where they part is marked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Two models answer the same question here. A good start is one model twice: as it is, and with 2 bits for each weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Most bits against fewest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One model in two precisions, the same question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Base against instruct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Before and after it was taught to answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One family, two sizes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>One writes its steps before it answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Two answers without names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Add a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Lets one more model answer the same question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Writes a copy of a model here with 2 bits for each weight, to compare with. The model stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Nothing to compare yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>parts at token {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>the same to the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>the same so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>At most {most} models, and no more are here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Stop writing, {far}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>Run again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>A copy with 2 bits a weight is being written: {far}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/side_page.py" />
            <source>reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/smaller_copy.py" />
            <source>Writing a copy of {model} with 2 bits a weight…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/smaller_copy.py" />
            <source>Nothing can be written into {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Thinking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <source>Its thinking, before the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/thinking_box.py" />
            <source>What the model wrote to itself before it answered. It can be wrong, as an answer can.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Two models answer; you see their words, and not their names. Which is better?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Blind vote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Two answers without names: pick the better one. Which model it was comes after.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A vote is between two models. Add what is missing in Models.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>{count} votes are forgotten.</source>
            <extracomment>For one: The vote is forgotten.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Ask both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Next question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Two models answer another question, without their names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Nothing to vote on yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A vote is between two models, and there is only one here. Side by side makes a copy of it with 2 bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Which answer is better?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>No answers this time. Nothing was counted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>{names} and {names_2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Answer {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A is better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Can't tell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>B is better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Answer {letter} comes here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A draw between {names} and {names_2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>You preferred {better} to {other}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Both wrote the same, word for word: that counts as a draw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>A model is loading, {fraction:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Between {listed}. Side by side has the choice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Between two of {listed}. Side by side has the choice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Stopped. Ask again when you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>{names}, your pick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>(no word)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Both are answering: {written} tokens so far. They come together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/vote_page.py" />
            <source>Both models are {states}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>The answer, word by word. Arrow keys go from token to token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>Token {place} of {tokens}: {texts}, KL {kld:.3f} nats, {words}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/compare/word_bars.py" />
            <source>{number} nats</source>
            <extracomment>For one: {number} nat</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>ui/panes/concepts/figures</name>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models that read images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models by program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>No model here yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Here you will see who has put which models on this laptop. Add one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>All and active weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Bits a weight by suffix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Suffix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Bits a weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Bytes of an 8B model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{year}: {counts} read images, {counts_2} read text alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Of the {all_years} models in the table, {all_years_2} read images. Of those from {last} it is {years} of {years_2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models here: {counts}.{none}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>shipped with Glassbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>from {app}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>added in Glassbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{active} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{used} of {experts} experts in each of {layers} layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{name}: {experts}, {shown} weights at work, {active}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>In {least} {shares} of the weights work on a token, in {most} {shares_2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>All weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>At work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Q4_K_M has {q4_k_m:.2f} bits a weight, Q8_0 {q8_0:.2f} and Q2_K {q2_k:.2f}, in the shape of {like}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Models by year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{counts} of {counts_2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Read images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Text alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Models on this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source> None from {absent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>Where from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>text and images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>text alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>at work for one token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>at rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{rest} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>smaller ones together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{bits:.2f} bits, {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>{name}: {bits:.2f} bits a weight, {size} in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source> or </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/bars.py" />
            <source>bits a weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/base.py" />
            <source>Opens the pane Models, where models are found and added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Loss by size for one budget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>{count} FLOPs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Best: {weights} weights and {shown}, loss {loss:.3f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>With {number} the best has {size} weights and reads {tokens} tokens, {tokens_2:.0f} for each weight ({source}). Dashed: a tenth and ten times the budget.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Budget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Loss by size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>{tokens} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>best: {weights}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Operations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Best weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>Loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>weights in the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/budget.py" />
            <source>↓ better. Loss by the formula, nats a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>What two scores are worth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{number:,} questions: about ±{high:.0f} points for model A.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{said} To tell {one_} from {other} in 80 of 100 tries, each model needs about {needed:,} questions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Model A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Model B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>Two scores with their intervals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{said} The two scores are the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{score} % right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{share}  ({low} to {high})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>{name}: {share}, 95 % interval {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/chance.py" />
            <source>guessing one of four</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>What the model reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Two ways to ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>You typed {shown} characters. The model reads {read}, as {tokens} tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Both answers come from the same weights, with the likeliest token each time, and end after {tokens} tokens at the latest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Load the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Your message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Load a model to see it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Ask both ways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Words to ask with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Press the button to see it on a model of yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>in the chat template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>bare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Hidden words of the app (system prompt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>your message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>system prompt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>what the model reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>In the chat template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>Bare, as the start of a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>The answer comes here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/faces.py" />
            <source>As a question, in the chat template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 32 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 16 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 8 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>rule, 4 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Memory by precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>What fits here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name}: weights {weights}, chat {kv_cache}, working space {compute}, together about {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{number} weights with 4 bits: {rule} by the rule. As Q4_K_M it is {weights}, and {total} with a chat of {context:,} tokens. This laptop has {memory_total}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Weights (bytes)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Working space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{grid_sizes} weights as {grid_formats}. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{free} of {total} are free. {largest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source> This laptop has {total}: the line is far right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Chat of {context:,} tokens and working space as in {like}, the nearest known model.{beyond}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name} file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{told} Arrow keys choose a cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>Green, check: {words}. Amber, triangle: {words_2}. Red, cross: {words_3}. Memory with a chat of {context:,} tokens, estimated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>The largest of these that fits as Q4_K_M has {fitting} weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>None of these fits as Q4_K_M now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>chat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <location filename="../../desktop/ui/status_bar.py" />
            <source>working space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>this laptop's memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/memory.py" />
            <source>{name} (bytes)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>There is no model on this laptop yet. Add or download one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>No model yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>This figure asks a model. Add or download one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>Loading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>The model is at work…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>, to be loaded first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/model_run.py" />
            <source>Loading… {fraction:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>A name's parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>A mixture's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>The name above has {parts} parts{rest}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, {unread} not read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>, all of them read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>Is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/names.py" />
            <source>Means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>A number in fewer bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>Bit layouts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>Of {shown} are left: {parts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>3.14, 1/3, 14:37, π, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>The time now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>The time as a part of the day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/numbers.py" />
            <source>{bits} bits {as_time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Maker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>License</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Released</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Steps of openness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Of {counts} models in the table: {parts}. Written on {written}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>Models on this step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>on the step: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>of all steps, newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/openness.py" />
            <source>{rows} well-known models {which}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>no outlier, one scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>The harm of an outlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>An outlier {number} times the rest: the others keep {levels} of 255 steps, with none it is {calm_levels}. Their error is {one_scale:.1f} % with one scale, and {blocks:.1f} % with one for each {block}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Outlier (times)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error, one scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Steps used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Outlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error of the other numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>Error, each {block}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{times} times the rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{count:,} numbers in 8 bits. The bars are the error of all but the outlier, as a part of their usual size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>outlier, one scale for all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>outlier, a scale for each {block}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>{name}: the error is {error:.1f} % of the numbers' usual size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/outliers.py" />
            <source>error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>A line takes three models of different sizes, asked the same benchmark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The tinted band is where a further model would lie in 95 of 100 cases.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>On the line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>{name}: {parameters:,} weights, {wrong} wrong, 95 % interval {low} to {high}, {n} questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Ask two models or more of different sizes the same benchmark, and they stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Your {shown} models: exponent {exponent}, 95 % interval {exponent_low} to {exponent_high}, R² {r_squared:.2f}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>{said} Guessing alone has {guessing} wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Wrong answers by size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Which of the benchmarks that you have run is drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Log scales</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>Open Benchmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>No results of yours yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/own_scaling.py" />
            <source>↓ better. Share of wrong answers, with 95 % intervals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Add Epoch AI's tables…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Compute (FLOPs)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>MMLU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Published models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>By computing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>By weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Rings: up to 2022. Amber: 2023. Green: 2024. Dashed: guessing. Move over a dot, or walk with the arrow keys, for its name and source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>{model}, {released}: {known} weights, {known_2} tokens, MMLU {mmlu:.1f} %, {source}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Over all {models}, ten times the computing goes with {exponent:.2f} times the wrong answers, but the dots scatter (R² {r_squared:.2f}). {model} beats {above} of the {old} models from before 2024.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Log scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>MMLU of published models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Epoch AI publishes tables of models and their scores. Download two of them as CSV, one of models and one of MMLU scores, and choose both here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Take them away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>weights at work on a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>training compute, FLOPs, 6 N D</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>Added from Epoch AI's tables (CC BY 4.0): {there}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>↑ better. MMLU, share right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/published.py" />
            <source>The models can't be kept in {parent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>hard labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>soft labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>teacher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Two pupils</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>{number} of {drawn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Each pupil has {parameters:,} weights and read {drawn} tokens. On {drawn_2} new ones, after {step} steps: hard labels {hard:.2f} nats a token ({best:.2f} at its best step), soft labels {soft:.2f}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Train two pupils</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss on new text while the pupils learn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>What each expects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The teacher writes text {number} of {to_read}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The pupils learn…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>a rare one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>After: …{before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>The teacher drew "{came}": by this hard label the pupils lose {hard} nats here, by its odds, the soft label, {soft}. The one with hard labels is first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Press the button to train them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss, hard labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>Loss, soft labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>This model ends its texts too soon to learn from them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> and </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/pupil_here.py" />
            <source>↓ better. Loss on new text, nats a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Loss (nats)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The bars now show two other models of one size. One learned from bare answers, the other from answers with the steps written out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>These demo models are not here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The figure shows two of the Pebble demo models. This copy of Glassbox has come without them, or with only one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Sums with and without steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>from answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>from steps, too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>With and without a teacher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>A leaked exam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>{questions}, {model}: {accuracy} of {score_questions} right, 95 % interval {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>{said} Measured when the models were made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>with steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>with a teacher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>honest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>leaky</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Sums of all kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Two-digit sums</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Long sums that carry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Sums</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Countries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Elements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>Spelling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/results.py" />
            <source>The exam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Show the largest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Hide it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The demo models are not here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>The figure shows how the loss of the Pebble demo models falls with their size. This copy of Glassbox has come without them, or with only one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>{name}: {parameters:,} weights, loss {loss:.4f} nats a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Demo models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Your results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Exponent {exponent}, 95 % interval {exponent_low} to {exponent_high}, R² {r_squared:.3f}, from {known} models measured through llama.cpp.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Drag the handle to where you think the largest model is, then look.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Not here yet: {missing}. Three models are needed for a line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>your guess: {loss:.3f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source> {name} has {loss:.3f}; you guessed {guess:.3f}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>Loss (nats a token)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/scaling.py" />
            <source>↓ better. Loss on new questions, nats a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Softened odds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>After "{asked}" the likeliest token is {name}: {plain} at temperature 1.0{other}. As a hard label it costs {log:.2f} nats, were it the right word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Ask for the next token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>A text to go on with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Odds of the next token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Press the button to ask a model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>, {soft} at {now:.1f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>{name}: {share} at temperature {temperature:.1f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>Temperature {each:.1f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/soften.py" />
            <source>share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Reasons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Well-known models by month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>The table ends in {covers_until}. Each line names its source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>The table has {models} models from {released} to {models_released}; the weights of {weights} of them can be had. Its first closed one is {closed}, its first open-weight one {first}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/figures/timeline.py" />
            <source>Models by month. {told}. Arrow keys choose another</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes/concepts</name>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>Search lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>Lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>No lesson has these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>{read} of {lessons} read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_list.py" />
            <source>{title}, read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/lesson_view.py" />
            <source>{title}, in numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/pane.py" />
            <source>Concepts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/concepts/pane.py" />
            <source>Short lessons, each beside the thing it speaks about.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes/experts</name>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>KL divergence from the model as trained, in nats, ± standard error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Tokens/s while it writes, ± standard deviation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Turn the knob</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>What changes when each token takes more or fewer experts than in training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>A router takes the experts that it trusts most, as many as the model was trained with. Let it take another number: the speed, the answer, and how far the predictions move are measured beside the model as trained. The file stays as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>One expert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Each token takes the router's first choice only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Twice as many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Twice the experts that it was trained with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>All of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Every expert works on every token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Step by step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>From one expert to all of them, doubling.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>What is asked each time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Experts for each token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>KL divergence from the model as trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Tokens a second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>The answer of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Answer: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Nothing turned yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Choose a mixture of experts first, one whose layers all take the same number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>The knob can't be turned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>As trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>of {most} experts (trained with {trained})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_page.py" />
            <source>Beside it</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>{used} experts</source>
            <extracomment>For one: 1 expert</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Reading a text beside the model as trained</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>{used} experts, as trained</source>
            <extracomment>For one: 1 expert, as trained</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Timing: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Answering: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_run.py" />
            <source>Loading with {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>Experts for a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>Standard deviation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>KL divergence (nats)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Standard error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>KL divergence, 99 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>Same likeliest token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>With {named} instead of {used}, {pace}. Its predictions are {with_error} nats (KL divergence) from those of the model as trained; its likeliest next token is the same in {same:.0f} % of the places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>it writes at {speed} times the speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: {shown} nats from the model as trained (mean and standard error over {tokens:,} tokens); the same likeliest next token in {agrees:.0f} % of the places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: {speed:.1f} tokens/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>This is the model as trained: each token takes {used} experts in a layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>it writes as fast, as far as can be told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>, standard deviation {sd:.1f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/knob_words.py" />
            <source>{named}: the yardstick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>Layer {layers}: {measured:.3f}{unit}. Shuffled: {low:.3f} to {high:.3f}. The texts differ by {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>A figure for each layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>more than noise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>no more than noise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/layer_chart.py" />
            <source>Layer by layer, arrow keys walk. {text_at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Watch it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Which experts the router picks for every token, in every layer, while the model works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Ask something, or click an experiment: every token of the question and the answer will be here, with the experts that each layer picked for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Layer {layers}: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>the weight of the chosen (the others were not recorded)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the router's probability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>the router's score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>A sum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>A poem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>A story</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Spanish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Prompt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Ask the model something, and watch its router</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Watch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Layers and experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/experts/token_grid.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>expert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>The experts of this token in numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Newest token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Routing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Nothing watched yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>ringed: chosen, with the weight its answer gets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>takes {used} of {experts} experts in each of </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{layers} layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>expert {expert} with {weight:.2f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source>Token {token} of {ids:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <source> (recorded: {name})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Expert {rank}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Weight {rank}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>layer {layer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/live_page.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>expert {expert}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load</source>
            <comment>noun: how often each expert is chosen</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load in layer {layers}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Share of the choices so far; dashed: an even share, {experts:.3g} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>busiest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>idle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>1: all experts get the same. 0: one gets everything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>The expert that was chosen most often</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Experts that no token has chosen so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>How often each expert is chosen will be here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>{busiest} at {load:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Load of {load} experts, the busiest: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>Expert {expert}: {load:.1f} % of the choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>{idle} of {experts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/load_card.py" />
            <source>expert {each} {load:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Balance of the load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>The entropy of the experts' load. 1: all get the same. 0: one gets everything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Variation of the load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Standard deviation over mean (coefficient of variation). 0: all get the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Idle experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Experts that no token of this text has chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Goes to the chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Of the router's probability, the part that the chosen experts got.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>How sure the router is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>1: it sees only one expert. 0: it finds all alike. (1 less the entropy.)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>New from token to token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>The part of its experts that a token doesn't share with the token before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Lines: all layers. Dashed: what random choices would give.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>Layer {layer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>by chance {by_chance:.1f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/measures_card.py" />
            <source>by chance {by_chance:.2f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Variation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>By chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Chosen share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Sureness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Busiest expert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Its share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Expert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>And expert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>Share of the tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>If independent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>layer {layers}, expert {column}: {load:.1f} % of the choices (an even share: {even:.3g} %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>experts {row} and {column}: together for {measured:.1f} % of the tokens
{expected:.1f} % if they had nothing to do with each other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/over_text.py" />
            <source>expert {row}: chosen for {measured:.1f} % of the tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>{experts} experts in a layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>What a router decides will be shown here. It takes a mixture of experts: add one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>It is a dense model: every token passes through all of its {weights} weights, in every layer. Nothing is chosen, so there is no router to watch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>{model} has no experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>A dense model: no experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>The model whose router is watched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>No models yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>The router can't be watched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Watch {mixture}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Find a mixture of experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/page.py" />
            <source>Names such as 8x7B or A3B say that a model has experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>To open again (.npz)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Recordings (*.npz)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>As a table (CSV)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>For programs (JSON)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>JSON (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Recordings (*.npz *.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Routing of {traced}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Open a recording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Save this recording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Stop saving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Opening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Nothing is recorded yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/recording_tools.py" />
            <source>Save the recording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>shared by all tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the {used} chosen experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the other {others} experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>work on a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>in memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>at work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>Weights: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_bars.py" />
            <source>the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>all of it, in memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>at work on a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>a dense model of the same size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Dense against sparse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>How many weights a mixture keeps in memory, and how many work on each token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Every token passes {active} of the {total} weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name}: the memory of a model of {total}, the work of one of {active}. {passes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>in 16 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>in 4 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Every token passes about {active} of about {total} weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name} is not {rule}: attention and embeddings are there once. {passes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{start} + {experts} × {part} = {whole}{letter}   in memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{start} + {used} × {part} = {working}{letter}   at work on a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>What is there once, and what eight times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>The size of one model, the speed of another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>128 small experts, of which a token takes 8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>The model here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Counted in the chosen model's file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>A size, such as 8x7B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Type a size: 8x7B, 8x22B, 57B-A14B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>Weights, memory and operations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{name} has no experts. Choose a mixture of experts, or type a size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>operations for a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>There is no model yet. Type a size instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/sparse_page.py" />
            <source>{active} are read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Over a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>How evenly the experts are used over a text, and how sure the router is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Layers × experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>How often each layer chose each expert; click a layer to look into it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Tokens × experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Which experts each token took in this layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Chosen together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Which experts of this layer were chosen for the same tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Let the model read a text, or click an experiment. What was watched on the first page, or opened from a file, is shown here too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>A short story in English.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>In Spanish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>The same story in Spanish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Three functions in Python.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Eighteen sums and their results.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Text for the model to read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Type or paste a text for the model to read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Read</source>
            <comment>a button: let the model read</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Open a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Load of the experts by layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Experts chosen together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>and expert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>The picture in numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>No text read yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>This text is too large to be watched: {largest_text:,} characters at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>Texts (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>This file is too large for a text to be watched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>, in layer {layer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>{count:,} tokens of {traced}{where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>{name} is no plain text (UTF-8).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the share of a layer's choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/text_page.py" />
            <source>the share of the tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/token_grid.py" />
            <source>Tokens and experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Two prompts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Whether other texts use other experts, beside what shuffled tokens would show.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>In {out} of {layers} layers the two texts use other experts, by more than noise. They differ most in layer {layers_2}: there they share {measured:.0f} % of their choices, and shuffled tokens {shuffled:.0f} %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>An expert tells most about the kind of text in layer {layers}: {measured:.2f} of {most:.2f} bits, where shuffled tokens give {shuffled:.2f}. If each kind had experts of its own, it would be all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>gray: where shuffled tokens would lie (95 %); filled points lie outside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Let the model read two texts, or click an experiment. Layer by layer it is measured how far the two share their experts, and how far chance alone would part them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled, low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Shuffled, high</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>More than noise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>In no layer do the two texts use other experts than shuffled tokens would: what is seen here is noise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Code, a poem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Python functions beside a poem.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>English, Spanish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>The same story in two languages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Sums, a story</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Sums beside a story.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Kinds of text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>How much an expert tells about the kind of text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Share of each text's choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>The figures of all layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Nothing compared yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>the share of their choices that is common</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>bits about the kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>by layer: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>{names}: expert {column} has {share:.1f} % of the choices in this layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>the share of a text's choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>in layer {layers}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Overlap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Text {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>Both texts are needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source> bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/two_page.py" />
            <source>expert {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>There is no mixture of experts here, and only such a model has a router to watch. Find one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Loading {model}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Choose a mixture of experts first: only such a model has a router to watch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading the prompt…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading text {found} of {texts}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Reading: {done:,} of {total:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Loading {model}: {fraction:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>{speed:,.0f} tokens/s, watched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/experts/watch.py" />
            <source>Writing…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes/leaks</name>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{name}: {seen} on leaked, {fresh} on fresh questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{value:.0f} % ({low:.0f} to {high:.0f})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>Right answers on leaked and on fresh questions{said}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>leaked questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>fresh questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/jump_chart.py" />
            <source>{count:,} of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>(not shown: the authors of this test ask for that)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>{asked_in}: {whole}. {words} words in a row in {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>, line {line:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>Questions that were found, and where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>In the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/matches_list.py" />
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>What is not found proves nothing: questions in other words, or in another language, pass this check. What is found may be a common phrase, above all where the question is short.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Its text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Words in a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Found in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>The words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>After</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Word for word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Which questions of a test stand, word for word, in a text that models learn from.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{files:,} files</source>
            <extracomment>For one: 1 file</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{files}, {bytes}, in {seconds:.1f} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Choose a test and a text that a model may have learned from. Each run of words that stands in both is shown here. Punctuation and capitals don't count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Searched {done} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{ngram} words in a row. Searched {searched}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that one demo model has read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>A fresh exam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that no demo model has read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>So many words in a row have to be the same for a question to count as found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Looks for each question in the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Questions that were found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Nothing checked yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Found questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Looking for the questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>reading them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{count:,} of {total:,} questions stand in the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>This can't be checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{words} words in a row, in {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{short:,} questions are shorter than that and were looked for whole: {found:,} of them were found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>As a table the first {most_rows} places are shown; the saved file has all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{empty:,} questions have no word and can't be looked for.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>{rows:,} rows have no question ({first}).</source>
            <extracomment>For one: 1 row has no question ({first}).</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source> and {unread:,} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Left out: {name} ({reason}){more}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>Choose questions and a text first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/overlap_page.py" />
            <source>words in a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/pane.py" />
            <source>Leak check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>Choose a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Choose a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>A set that comes with Glassbox, or a file or folder of yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/place_box.py" />
            <source>Nothing chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/places.py" />
            <source>All that Pebble has read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Here we know what was leaked, since we planted it. Of other models nobody outside can tell: the checks give hints, and no proof.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Leaky</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>A planted leak</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>One of two twins has read the exam before. What gives it away?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>This takes two demo models, their exam and their training data, and this copy of Glassbox was made without them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>How surprised each twin is by right answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The jump</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Surprise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Let both sit the exam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Both demo models answer all questions, and three checks look for the leak.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Lets both models sit the exam once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Two models, one exam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{leaky} has read half of the questions before, {honest} none of them. Both answer all of them, and three checks look for the leak.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The twins are not here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{value:.0f} % on what it has read, {value_2:.0f} % on the rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Right answers, with 95 % intervals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Min-K %: is it too little surprised?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>By the right answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{count:,} of {total:,} {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>The exam was broken off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>Word for word, in the training data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_page.py" />
            <source>{name}: searching…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/planted_run.py" />
            <source>{name} sits the exam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>mean log-probability of the least likely {least_likely:.0f} % of the tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>mean log-probability of all tokens: the logarithm of the perplexity, with a minus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>tells them apart {value:.0f} times in 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>95 % interval {low:.0f} to {high:.0f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}): a coin may do as well</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}; a coin: 50)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>{share} ({interval}): it is surer of those it can't have seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>Texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise.py" />
            <source>These questions have no answers in their file: let the model read the questions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_chart.py" />
            <source>below {value}:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>This proves nothing by itself. A model is also less surprised by easier words, or by a style that it knows, and a difference is fair only where both sets are alike but for the leak. No difference does not mean that nothing was seen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>may have seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>the answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Is a model less surprised by the questions of a test than by others like them?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Choose questions that the model may have read, and others like them that it can't have: the same in other words, or newer ones. Its surprise by both is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Choose a model and two sets of questions first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Read: {seen:,} that it may have seen, {fresh:,} others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions of each set, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>More questions make the result surer, and take longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions that it may have seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The same in other words, or fresh ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The model reads both sets, and how surprised it is by each word is measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>What it reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>The questions alone, or with their answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Questions of each set, drawn at random where there are more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> They were drawn at random, from {counts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source> {left_out:,} were longer than the context, or empty, and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>No question fits the model's context.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>and of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/leaks/surprise_page.py" />
            <source>Loading {currenttext}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes/models</name>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token is kept in this system's keyring.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token is kept until Glassbox is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>A token comes from the environment variable HF_TOKEN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The Hub knows this token as {user}'s. {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Token of the Hugging Face Hub</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Some models are given only to people whom their makers know. The token says who you are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Ask for access…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Opens the model's page, where its makers can be asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Use this token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Keeps the token in the system's keyring.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Forget the token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Takes the token out of the system's keyring.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The authors give this model only to people who have agreed to their terms. Then a token proves that it is you: make one, with the right to read, at {token_page}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Asking the Hub whose token this is…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The token was not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>Access has to be asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/access_card.py" />
            <source>The token goes into this system's keyring, never into a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Opens the folder of the file in your file manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Verify again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Verify again: compare every byte with its checksum.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete from disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Remove from list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Remove from the list. The file stays on disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Load</source>
            <comment>a button</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Brings the model into memory, so that it can be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Loads the model, and opens the chat with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Unload</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Frees the memory that the model takes. The file stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Delete from disk: frees {bytes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>This file can't be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Sees pictures in the chat, with {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>The engine finishes something else first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/detail.py" />
            <source>Loading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>{done} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>{total}, complete and checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Paused at {so_far}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Waits for its turn, {so_far}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>How to get access</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Fetch {name} next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Pause {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Resume {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Try again: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Cancel {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>Take {name} off this list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source> {done} are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/download_row.py" />
            <source>It stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>Clear what is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>{waiting} waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/downloads_panel.py" />
            <source>{name} is no longer on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/facts_view.py" />
            <source>The table's columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>for pictures, beside the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>{files} of {parts} files are there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>no suffix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Get</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>What it means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>On this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/file_row.py" />
            <source>is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>{bytes} to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>Files of the repository</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>{memory} in memory, estimated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/files_list.py" />
            <source>is on this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/find_page.py" />
            <source>Find models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/find_page.py" />
            <source>What the Hugging Face Hub offers, and what of it this laptop can run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>Models on the Hugging Face Hub</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>, like this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_list.py" />
            <source>For laptops with {size} GB of memory{like}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{name} by {maker}, {bytes}, {license}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>, {number_of} weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>, access has to be asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{downloads} downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/found_row.py" />
            <source>{likes} likes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>{name}, can't be used. {problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <source>waits to load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_list.py" />
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{parameters} weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/pane.py" />
            <source>What is on this laptop, and what each file says about itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>You can also drop models, or folders of them, anywhere on this window.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>{number} models, {size}</source>
            <extracomment>For one: {number} model, {size}</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Add a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <location filename="../../desktop/ui/panes/settings.py" />
            <source>Add a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Models are files that end in .gguf. Add one, or a folder of them, or drop either anywhere on this window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>{name} is off the list. The file stays on disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/library_page.py" />
            <source>Put it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Loaded in {load_s:.1f} s, runs on {place}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Conversation of {context_length:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>In memory it will take</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>Told from the file alone. Once it is loaded, the measured sizes stand beside this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>In memory now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>the processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source> The estimate was {total}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>about {}, estimated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/memory_bar.py" />
            <source>{}, measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Name and file disagree in {wrong} of {checks}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Nothing to compare: the name says nothing that the file says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>Name and file agree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{context_length:,} tokens of context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>{bits_per_weight:.2f} bits a weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>License: {license}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_check.py" />
            <source>The file can't be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>publisher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>family</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>made from the base</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>another family</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>revision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>state of training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>active size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>training text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>size, in a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>variant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>design</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>tuning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>specialization</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>distilled from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>quantization</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>recipe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>component</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>part of a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/name_figure.py" />
            <source>not read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model on this laptop…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Read a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>What a model's name says, part by part, and whether the file agrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>{whose} License: {license}. Published: {published}.{withheld}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Glassbox does not know how open this family is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Its base, {name}, is {step}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>{name} is {step}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source> Not published: {withheld}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>A model on this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Type or paste the name of any model above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Type or paste the name of any model, and it is read into its parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Copy the parts as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Copies the parts with their meanings, for a spreadsheet or a mail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Open and closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>Says how open a model is, and by which license.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>The parts are copied, as a table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>An example. A click reads this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/names_page.py" />
            <source>means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Type something: all the texts that the Pebble models were trained on are searched. A fully open model can be checked like this; of an open-weight model nobody outside can tell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>A program wrote these texts, and it is published with the models. Those of the skill "exam" were read by the leaky model alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>What you get of a model: its use, its weights, the code that trained it, its data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Compiled on {day}, with releases until {month}; each row names its source. The step says what is published, the license what you may do with it. What isn't known stays "not known". MOF: the Model Openness Framework of the Linux Foundation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Well-known models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Families</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>What Pebble has read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only the rows that have these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>reads images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only models that read images, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>reasons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Shows only models that write down their steps before they answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>How open models are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Copy the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Copies the table as it is shown, for a spreadsheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Save the table (CSV)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Saves the table as it is shown, in a file that spreadsheets open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>The table is copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Search the training data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>found in {count:,} texts, the first {shown} are shown</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>found in {count:,} texts</source>
            <extracomment>For one: found in 1 text</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>It is in none of the texts.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>{rows} rows</source>
            <extracomment>For one: {rows} row</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>{shown} of {rows} rows</source>
            <extracomment>For one: {shown} of {rows} row</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_page.py" />
            <source>Searching all that they have read…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>openness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>images</source>
            <comment>a column: does the model read them?</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>reasons</source>
            <comment>a column: does the model reason before it answers?</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>developer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>access</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>license</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>released</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>not published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>MOF class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>base</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>license of the base</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>skill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/openness_tables.py" />
            <source>as a sentence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>They are copied into a folder with a page of instructions and checksums. On the other laptop, Import a pack checks and copies them without a network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Make a workshop pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Which models go on the stick?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>None chosen yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pack_dialog.py" />
            <source>Choose at least one model first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/pane.py" />
            <source>Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>1-bit, little is left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>2-bit, much is lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>3-bit, loss shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit, a good middle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>5-bit, close to the original</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>6-bit, very close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>8-bit, hard to tell apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>32-bit, twice the original</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>16-bit, the original</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit floating point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>4-bit, the usual choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>its name doesn't say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/quantization_words.py" />
            <source>The name doesn't say how its numbers are stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Looking into {repo}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>A model comes in several sizes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Choose one at the left to see its files: what each suffix means, how large it is, and whether it fits on this laptop. Nothing is downloaded before you say so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>Open its page…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_card.py" />
            <source>{asked} could not be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>Length of the conversation that memory is estimated for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>Open its page in the browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>For a conversation of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_view.py" />
            <source>This repository has no GGUF model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>This laptop: {memory_total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>, {memory_free} free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Whether it fits is not known: its header can't be read. {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>; graphics card {card_total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>It turns pictures into tokens for the model beside it; alone it does nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Some of its files are missing in the repository, so it can't be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source> {bytes:.1f} bits a weight in all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{reason} Estimated from the file's header.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Its weights alone take {bytes}, which is more than there is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Reading its header on the Hub, to tell whether it fits…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Whether it fits can be told once you have access.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Download {bytes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>Downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>no license named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{downloads} downloads a month</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>{others} other files not shown</source>
            <extracomment>For one: {others} other file not shown</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/repository_words.py" />
            <source>context {context_length:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/row.py" />
            <source>Loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/row.py" />
            <source>can't be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>likes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>last_modified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Most downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Most liked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Newest</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>{count} repositories with GGUF files for “{asked}”</source>
            <extracomment>For one: {count} repository with GGUF files for “{asked}”</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The first {count} repositories with GGUF files for “{asked}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Order of what is found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>What is found is in this order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Show suggestions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The Hub has no GGUF models with all these words in their name. Fewer words, or only the family's name, find more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Asking the Hugging Face Hub…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>To begin with. Written on {day}; sizes are asked for anew when you open one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>The Hub could not be searched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>A model's name, such as Qwen3 or Gemma</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Search the Hugging Face Hub</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Only these words go to the Hugging Face Hub. Nothing else leaves the laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/search_card.py" />
            <source>Clear the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Workshop pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Writes models to a USB stick, with checksums and a page of instructions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Make a pack…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Delete {name} from this laptop?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>This frees {bytes}. It can't be undone; you would have to download the model again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Deleting {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Writing the pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>The pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Importing the pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{title} isn't done yet. Wait for it, or stop it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{title} was stopped. Nothing half-written was left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Verifying {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Where does the pack go? Choose the USB stick</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{count} models were checked and imported.</source>
            <extracomment>For one: {count} model was checked and imported.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Import a pack: choose its folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>{name} is deleted. {bytes} are free again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>Import a pack…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/shelf_work.py" />
            <source>The pack is ready: {bytes} in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>use it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>training code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>training data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Runs on its maker's computers. You send text and get text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Open-weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Runs on your own machine, offline. You can look inside and retrain it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Open-source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>You can also see how it was trained, and train one like it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Fully open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>You can also search what it has read, and repeat all of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>{count} models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>{title}: {layers}. {means} {counts} models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/steps_figure.py" />
            <source>Four steps of openness. </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>demo model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>starter model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>from a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>added file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The numbers that training has set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>{bits_per_weight:.1f} bits a weight on average.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>{where} With 16 bits a weight it would be {size}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>from {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source> {active_parameters} of them work on each token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>In each layer a router picks {experts_used} a token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>How the weights are stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>In {parts} files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>One file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>by {author}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>on disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>Parts of each layer that a router picks from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>Every token passes through them in turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>tokens of context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The most it was trained to keep in view: roughly {words:,.0f} English words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>architecture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/models/words.py" />
            <source>The plan by which its layers are built.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes/quantization</name>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Weights and activations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>What fewer bits do to a matrix, and to the numbers that a text makes of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Activations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>A model's weights will be shown here. Add one in Models, or find one there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>In decibels: 6 more is half the error. Columns: what has a scale of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>{rows}, channel {column:,}: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>What a text makes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Let the model read a text, and see what comes to this matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>A scale for each block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The same with many scales.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Only four bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>One scale and sixteen values for all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The model reads the text, and its numbers on the way are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>What each scheme loses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The usual size is the median of the channels' largest sizes. An outlier is a channel that reaches {outlier:g} times that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Ends the reading here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Schemes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Which of the model's matrices is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Text that the model reads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>The numbers inside depend on what the model reads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>Text that the model reads, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>, kept as {held} (off by {held_2})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>This can't be shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>How much more there is of the numbers than of the error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/activations_page.py" />
            <source>This model has no matrices to look at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>This model has no weights that can be read one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>Weight {column:,} of row {row:,} in {name} ({type}) of {stem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/any_weight.py" />
            <source>There is no model to take a weight from. Add one in Models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>bit {bit} of {bits}, {part}: {bits_2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>Adds {weight} to the whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>, error {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>{name}, {place}. Value {value}{off}. Space flips the bit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>{bits} bits, flipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>{name}: exactly {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>Exponent: adds {place} to the power of 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>Relative</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>: how large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>: which digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>one scale for all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>none: one scale for all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>Sign: 1 makes the number negative</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bit_table.py" />
            <source>Mantissa: adds {share} to what stands in brackets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What a number's bits are, and what is left of it when there are fewer of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>π in fewer bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What 16, 8 and 4 bits leave of π.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The time in 4 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The time as a part of the day, and which time 4 bits make of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The smallest number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>What 16 bits can hold just above 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Infinity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The patterns for what is too large, and a format that has none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The number in every format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Type a number, and see what each format makes of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>3.14, 1/3, 2^-9, 14:37, π, ∞ or NaN, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>A weight…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Takes a real weight out of a model that is here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Another weight from a model, each time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>Integers cover to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The largest size sets the scale; 0 stays 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>The range is used up from end to end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>A time as a part of the day: what remains of it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_page.py" />
            <source>to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Relative error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Next below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Next above</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Greatest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <source>Smallest above 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/bits_state.py" />
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{bits} bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>{there}, {apart} apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Undo flips</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Sets all bits of this block back to what the file has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Rounds the same weights in another format, and shows both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>The same weights in another precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>In bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>This weight in every number format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Byte {byte}, {name}: {meaning}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Byte {byte}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>Weight {weight}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>{count} of {values} weights moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>No weight moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>flip a bit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_card.py" />
            <source>lives in {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>The other file's tensor has another shape.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_reader.py" />
            <source>{type} takes {size} weights at a time, and the rows of this tensor have {columns:,}, which is no multiple of that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>q</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Minimum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>Row {row:,}, block {column:,} of {in_row:,}: {size} weights in {data} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>bytes {words} and {words_2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {places}, low four bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/block_state.py" />
            <source>byte {places}, high four bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>How a real block of weights lies in the file, byte by byte, and what each becomes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The same block with 2 bits a weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Find an outlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The weight furthest from 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The weights of this block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>A model's numbers lie in tables, called tensors. This one is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>The matrices of this model are too small for 2 bits: {two_bits} takes {size} weights of a row at a time. Choose a larger model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>{told}. Arrow keys choose a block, plus and minus zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>{type_name} (made here)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>Tensor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>{type_of} (another file)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>{name} (made here)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/blocks_page.py" />
            <source>llama.cpp has no way to turn the type {type} into weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_images.py" />
            <source>0 to {edge}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_images.py" />
            <source>{decades:g} % to 100 % of a usual number, log scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>{shown}. Arrow keys walk over rows and channels, O goes to the largest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>size of the activations, a line for each token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>size of the weights, a line for each output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>largest size in each channel; the usual (median) is {usual}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>error of the chosen scheme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/channel_picture.py" />
            <source>6 × usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>{name} is kept in {parent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>The file of {type}, {bytes}, was thrown away. To keep it, it is written once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source> {other_type} of its tensors have rows that {type} can't hold, and got more bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Keep this copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Keeps this copy among your models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Loads this copy, and opens the chat with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Throw it away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/copy_actions.py" />
            <source>Deletes this copy. The model that it was made of stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/formula.py" />
            <source> to the power of {above}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ more is lost: mean KL divergence from the source, in nats, log scale, with 95 % intervals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ mean KL divergence from the source, nats, log scale, 95 % intervals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>↑ mean KL divergence, nats, log scale, 95 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>Size against loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>size on disk (the axis doesn't begin at 0)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_chart.py" />
            <source>Size against loss. {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Of the file on disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Of all weights together: some are given more bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Among how many tokens the model hesitates, on average, as if they were equally likely. Lower is better. It is high on a text unlike what the model has learned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Mean KL divergence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>How far its odds for the next token are from the original's, on average, in nats. 0 would be the same odds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>99 in 100 below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>99 in 100 tokens have a lower KL divergence than this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>Same top token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>How often both models find the same next token likeliest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_rows.py" />
            <source>While it writes, here and now: three runs. Other programs slow it down, and make it uncertain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>The model has changed since this was measured. Measure it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>{name} can't be deleted: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_run.py" />
            <source>What was measured can't be kept for the next start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_table.py" />
            <source>Smaller copies, measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_table.py" />
            <source>A copy a row: its size, and what it lost, with 95 % intervals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_text.py" />
            <source>answers of: {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Mean KL divergence (nats)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>99 in 100 below (nats)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Highest (nats)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Same top token (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Tokens compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>writing the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>reading the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>measuring the speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{type}: {bytes}, {loss} nats (95 % interval)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{source_type}, the source: {bytes}, loses nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>{source_type}, the source: 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>measuring what matters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>sensible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/ladder_words.py" />
            <source>Importance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>{most} of {count:,} outliers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Outliers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>An outlier reaches {outlier:g} times the usual size, or more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Largest channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Channel {number:,} reaches {ratio} the usual size. Show it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/largest_channels.py" />
            <source>Channel {number:,}, {ratio} the usual size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>free now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_axis.py" />
            <source>GPU memory, free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>{name}, {caption}: weights {weights}, cache {kv_cache}, working space {compute}, together {total}, {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>{kv_cache} at {context_length:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>. By the textbook rule the weights are {rule}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>. Measured: {measured}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>, estimated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>weights{guess}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>key-value cache, {cache}{guess}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>working space, {compute}, estimated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>measured {measured}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>{told}. Up and Down choose a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_chart.py" />
            <source>on this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>{parameters:g}B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Keys and values of the conversation in {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>How long the conversation may get. Its memory grows with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>All precisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Shows every way of storing the weights, not only the usual ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Every type of file that llama.cpp makes without measurements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>How many weights the model has. 7B are seven billion.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Parameters in billions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Mixture of experts,</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>In a mixture all weights take memory, but only some of them compute for each word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Active parameters in billions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>billion at work on each token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>Cache</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>billion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>{name}, on the Hub</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_controls.py" />
            <source>A model of any size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>predicted and measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Load it to measure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Loads the model with this context: what it really takes stands here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>{name}, the sum{textbook}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>the cache, in {cache_type}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>, {tokens:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>predicted and measured{tokens}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>Loading, {fraction:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_foot.py" />
            <source>{predicted}, then {measured} ({told} %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>How much memory a model takes in every precision, and whether this laptop has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Will a 7B fit?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Seven billion weights, in every precision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Eight times 7B is not 56B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>A mixture of eight experts: what is shared, and what must be in memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Eight times as many tokens: the cache grows, the weights don't.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Memory in every precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>Mixtral 8x7B has {known:.1f} billion weights, not 56: its eight experts share the attention and the vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>{grown:g} times the conversation: the cache grows as it does, the weights stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_page.py" />
            <source>This is the longest conversation that the model was trained for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>This file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{rule_beside} by the textbook: {rule}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{parameters} × {bits:.2f} bits ÷ 8 = {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Textbook (GB)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Weights (GB)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Cache (GB)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Working space (GB)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Together (GB)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>Measured (GB)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>for {claimed:,} layers, more than there can be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>not told by the file's header</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{stored_as}, {bits} bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>fits the GPU</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{layers} layers × {numbers:,} numbers</source>
            <extracomment>For one: {layers} layer × {numbers:,} numbers</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{key_width:,} numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{numbers} × {each:g} bytes × {tokens:,} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/memory_rows.py" />
            <source>{states} of states</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_grid.py" />
            <source>{scheme}{told}. Arrow keys choose a scheme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>A scale for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>RMSE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Relative error (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Signal to noise (dB)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Worst error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>Bits a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>one for all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each channel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>blocks of 32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>each output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>a scale for each block of 32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>a scale for {per}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>exact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>{sqnr:.1f} dB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>relative error {relative} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>worst {worst}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/scheme_words.py" />
            <source>{bits} bits a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>By which rule?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>Shows the rule by which this copy was chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sensible_card.py" />
            <source>Back to the reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Questions that were held out of this model's training, with their answers. Only the answers are compared: it has learned nothing else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Importance matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>First measure on another text which weights matter most, and round those with more care. The smallest types need it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Glassbox's own text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Another text file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Throw the files away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them in Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them elsewhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Choose a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Choose a folder for the copies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Model to make smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Text to measure on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>What becomes of the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Keep them in {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_controls.py" />
            <source>Pebble's own questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>This model is itself quantized ({}): rounding twice loses more than once, and what is lost is measured against it, not against the original. One in F32, F16 or BF16 tells more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>This text is unlike what the model has learned (perplexity {}), so perplexity says little here: go by KL divergence, or take a text of its kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Lower and further left is better. {:,} tokens compared; in the table, ± is one standard error.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Lower and further left is better. {:,} tokens compared, all of answers to questions that the model has not learned from; in the table, ± is one standard error.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make it smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make copies of a model with fewer bits a weight, and measure what each one loses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Smaller copies of a model will be compared here. Add one in Models, or find one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Eight steps down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>From 8 bits a weight to 2, each measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>The fewest bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Down to 1.6 bits a weight, with an importance matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Writes a copy for each type, and measures what it loses. The model itself stays as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Ends here. What is measured already stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>All figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Smaller copies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make and measure copies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Each type is written by llama.cpp, reads a text beside the original, and is measured: its size, what it loses, and how fast it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Starting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>, about {time_left}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>{name} is thrown away. What was measured stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>This could not be measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>What each size costs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Tick at least one type first.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Measure {count} types again</source>
            <extracomment>For one: Measure 1 type again</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/smaller_page.py" />
            <source>Make and measure {count} types</source>
            <extracomment>For one: Make and measure 1 type</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{rows:,} outputs × {columns:,} channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{tokens:,} tokens × {columns:,} channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{rows:,} of {total_rows:,} outputs, evenly spaced × {columns:,} channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>{tokens:,} tokens, {each} experts each, × {columns:,} channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>; {left_out:,} more tokens are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Loading the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Measuring the schemes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Token {number} “{texts}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Loading the model, {fraction:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Output {row:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Reading the text, {done} of {total} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/study.py" />
            <source>Measuring the schemes, {done} of {schemes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>weights {start} to {stop}, which share a scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>weights {start} to {stop}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>▬ {type}, this file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>, moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>, {there} in {other_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/sub_block_chart.py" />
            <source>Weight {weight}: {value}{moved}{other}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Counted on {counted:,} of {weights:,} weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>One square is {group_rows:,} × {group_columns:,} weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>How often each value occurs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Ends the reading of this tensor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{columns:,} inputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{rows:,} outputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reading the weights…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>All {weights:,} weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>{not_finite:,} weights are no numbers (red)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>size of the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>mean size of the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>One square is one weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>, of which every {every:,}th row was read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Enlarge (+)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reduce (−)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Show all (0)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Reading the weights, {fraction:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/tensor_picture.py" />
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Which kinds of copies are made. The fewer bits, the smaller the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Which types to make</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>The usual eight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Chooses the eight types that people use most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Takes all ticks away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>The model is of this type already.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>{count} types</source>
            <extracomment>For one: 1 type</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Types to make: {types}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>Without an importance matrix, this type would make the model unusable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/type_choice.py" />
            <source>A way of storing the weights. The digit is about the bits for each of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>above</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>step here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>smallest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Sets the bits back to the number that was typed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>Back to the nearest value of this row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>written out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/quantization/written_out.py" />
            <source>{low} to {high}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/panes/start</name>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>not done yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>about {about_s}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>It took {took} on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>An estimate, from another machine; the time it takes here will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/card.py" />
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Each experiment sets itself up, runs on this laptop, and points at the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Search the experiments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Shows only the experiments that have these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Session plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>A workshop can choose and order the experiments, and take them to other laptops as a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>{done} of {cards} done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Save this plan…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Show all experiments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Save the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plans (*{suffix})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Open a plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plans (*{suffix});;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Session plan: {title}. {summary}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>No experiment has these words.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>{unknown} experiments of this plan are not known to this version.</source>
            <extracomment>For one: One experiment of this plan is not known to this version.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Choose and order…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pane.py" />
            <source>Open a plan…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>small</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <location filename="../../resources/openness/families.tsv" />
            <source>data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>Instruct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/pictures.py" />
            <source>bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Start then shows these experiments alone, numbered in this order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Workshop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>The plan's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Experiments, in their order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Use this plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>What is done in this session?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/panes/start/plan_dialog.py" />
            <source>Tick at least one experiment first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ui/widgets</name>
        <message>
            <location filename="../../desktop/ui/widgets/bar_chart.py" />
            <source>. {told}. Up and Down choose a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>Byte {byte} of {data}: {data_2:02X}{flipped}. {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>, flipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>part of the weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>not of this weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>{told}, bit {bit}: {value}, {part}. Space flips it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>bytes {offset} to {end}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/byte_grid.py" />
            <source>bytes {offset}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/cell_grid.py" />
            <source>
chosen, with the weight {short}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copies the code to the clipboard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Copy this code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/code_block.py" />
            <source>Code, {language}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/color_scale.py" />
            <source>{low} to {high}: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/data_table.py" />
            <source>The numbers behind the picture. The arrow keys walk over the cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/data_table.py" />
            <source>Columns: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_card.py" />
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>{name} as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Shows the same numbers as a table, in place of the picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save {name} as a picture (PNG)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Saves the picture as it stands, twice as sharp as on the screen, for slides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save {name} as a table (CSV)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Saves the numbers behind the picture in a file that spreadsheets open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Save the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/figure_tools.py" />
            <source>Pictures (*.png)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>this weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/histogram.py" />
            <source>Histogram from {edge} to {edge_2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/line_field.py" />
            <source>Only {maxlength:,} characters fit into this field. The rest is cut.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view.py" />
            <source>Thinking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/markdown_view_writer.py" />
            <source>[image: {alt}]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>What Glassbox has to say, with the button that helps. Escape closes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>The key {act_key} does what the button says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Copies the message with its details, for a report of the problem.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Takes this message away. Escape does the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>{waiting} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Error: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/notice_bar.py" />
            <source>Note: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>From {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>{said}, values that each format can hold: {counts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>Values each format can hold here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/number_line.py" />
            <source>● what stands for the number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens: the model sees {columns} × {rows} patches, each as one token. Where their borders lie is approximate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>How many tokens it costs is counted once the model is loaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens. This model doesn't tell how they lie over the picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>{tokens:,} tokens: the whole picture made small, and {tiles} tiles of it, each as {columns} × {rows} patches. A patch is one token; where its border lies is approximate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>A picture. Open it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Look at it, and at the patches that the model sees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Take this picture off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>What the model sees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Show the patches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>The picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>This picture is no longer on this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Counting its tokens…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/picture.py" />
            <source>Not counted yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/problem_card.py" />
            <source>Copies what happened, with the details, for a report of the problem.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>{seconds:.1f} h left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>Ends this work now. What is done already stays where it can.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/progress.py" />
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/radar_chart.py" />
            <source>. {told}. Left and Right choose an axis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/saving.py" />
            <source>Save the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/tab_bar.py" />
            <source>Leads to the other pages. The arrow keys do, too.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>{count} bytes</source>
            <extracomment>For one: {count} byte</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>“{shown}”, id {id}, {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>Tokens. Arrow keys go from one to the next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>a patch of a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>“{shown}”, special token, id {id}, {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_flow.py" />
            <source>Token {current} of {count}: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_text.py" />
            <source>Answer, word by word. Arrow keys go from token to token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/token_text.py" />
            <source>Token {current} of {tokens}: {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Goes down to the newest words of the conversation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript.py" />
            <source>Go to the newest line, and follow it</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>({more:,} more characters, not shown here. The model gets all.)</source>
            <extracomment>For one: ({more:,} more character, not shown here. The model gets all.)</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Show the thinking</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>{n:,} tokens</source>
            <extracomment>For one: {n:,} token</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Fold the thinking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/transcript_items.py" />
            <source>Thought for {seconds:.1f} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>{title}, log scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>Left and Right choose a point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../desktop/ui/widgets/xy_chart.py" />
            <source>Up and Down move your guess</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>resources/names</name>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further to follow instructions, so it answers instead of only continuing a text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further on conversations, so it answers in turns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not trained to answer: it continues the text that it is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Pretrained only: it continues the text that it is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Writes down a train of thought first, then answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to work through a problem in steps before it answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further to play characters and tell stories.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Supervised fine-tuning: trained further on example answers that people or models wrote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in writing and explaining programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in programs in the language Python.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in mathematics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in writing formal proofs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reads images as well as text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Takes in more than text: images, sound or video.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Works with sound, such as speech.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Turns text into speech.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reads the text in pictures of pages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Turns a text into a list of numbers that stands for its meaning, for search. It does not answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Sorts search results by how well they fit a question. It does not answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Grades the answers of other models. It does not answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Judges whether a text is safe. It does not answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in medicine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in finance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in law.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to call programs that the app offers it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to work in many steps with tools.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained to answer from documents that are put before it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in translating.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in summing up texts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Specialized in questions to databases.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Makes or changes images. It is no chat model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Makes video. It is no chat model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further through a small set of added weights (low-rank adaptation). Such a file may need its base model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer (direct preference optimization).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer, in one step with the examples (odds ratio preference optimization).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on answers marked good or bad (Kahneman-Tversky optimization).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer, without a second model to compare with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained on pairs of a better and a worse answer (identity preference optimization).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning with a reward for each answer (proximal policy optimization).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning that compares several answers to one question (group relative policy optimization).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning from what people preferred.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning where a program checks whether the answer is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning: trained by rewards for good answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantization-aware training: it learned while its weights were being rounded, so that rounding harms less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Distilled: a smaller model learned from the outputs of a larger one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixed from the weights of several models, without training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made smaller by removing parts that mattered least.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The direction in its weights that makes it refuse was removed. It refuses less, and may answer worse.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Changed to refuse less than the model that it comes from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Trained further by somebody, on data of their own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One file with weights, tokenizer and settings, as llama.cpp reads it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>llama.cpp's file format before GGUF. Today's programs don't read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For Apple's MLX library on Macs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Plain weights without code, as most training libraries read them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For the Transformers library.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For programs that read the ONNX exchange format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>PyTorch's own format for weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Compiled for the MLC engine, also in browsers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>For phones, with Google's LiteRT.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A model and the program that runs it, in one file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One of the smaller members of its family. How large that is, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A small member of its family. How large that is, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A member of middle size. How large that is, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A large member of its family. How large that is, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>One of the smallest members of its family. How large that is, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A lighter member of its family. How large that is, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A faster member of its family. How large that is, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A stronger member of its family. How large that is, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mistral's model made together with NVIDIA, in July 2024.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The smaller Llama 4, with 16 experts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The larger Llama 4, with 128 experts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for a new design, shown before the next generation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the last state of this version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the second generation of Aya.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Says that it is a language model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Works with text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Shown before it was finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>An experiment of its makers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>An early state: alpha comes before beta.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A state before the finished one: beta comes after alpha.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A state for developers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A candidate for the finished version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Whatever was newest when the name was used: it says nothing fixed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixture of experts: a router picks a few of its parts for each token, so only some of the weights work at a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Mixes two kinds of layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Hybrid: most of its layers are of the Mamba kind, some are attention.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of state-space layers, whose memory does not grow with the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a mixture of experts: all of the weights work on every token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a model: the part that turns an image into what the model beside it understands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a whole model: changes that are laid over a base model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A small helper: it guesses words ahead, and the large model checks them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>With extra layers that guess several tokens at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a model: measurements for quantizing one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantized with an importance matrix: a test text showed which weights to keep more exactly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Unsloth's dynamic recipe: each layer gets its own number of bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>As it was published, not rounded further.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for English.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for German.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for French.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Spanish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Chinese.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Japanese.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Korean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Italian.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Portuguese.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Arabic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Hindi.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for Russian.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Made for several languages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>GPTQ rounds the weights one by one and corrects the rest for each error; runs on graphics cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AWQ keeps the weights that matter most for the activations more exactly; runs on graphics cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>ExLlama's format with mixed bits, for NVIDIA cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>ExLlama's newer format with mixed bits, for NVIDIA cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>HQQ rounds quickly and needs no sample text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AQLM stores groups of weights as entries of a learned table, for about 2 bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>QuIP# rounds rotated weights, for about 2 bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded by the bitsandbytes library, while loading; for graphics cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>4 bits on a scale that fits bell-shaped weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>AutoRound learns for each weight whether to round up or down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded by AMD's Quark tool.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Rounded for MLX, with scales that were learned afterwards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Scales are found while it runs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Stored in the compressed-tensors layout.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The weights are rounded to fewer bits; how many, the name does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A detail of the rounding.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Reinforcement learning alone, without example answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Says that it is a model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Saved before its training had ended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of 6 layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Built of 12 layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for one that works in many languages and in several ways.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>The makers' name for the fast one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Not a whole model: the part that reads a text for another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>Quantized by Unsloth, with a recipe of their own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/words.tsv" />
            <source>A file of plain numbers; which program reads it, the ending does not say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>bartowski, who quantizes the models of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>mradermacher, who quantizes the models of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>TheBloke, who quantized the models of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>Unsloth, who quantize and fine-tune</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the community of LM Studio, who quantize the models of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the makers of llama.cpp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the maker of llama.cpp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>MaziyarPanahi, who quantizes the models of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>QuantFactory, who quantize the models of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>Second State, who quantize the models of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the community of Apple's MLX</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the maker of ExLlama</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>city96, who quantizes image and video models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the makers of Dolphin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>huihui-ai, who remove refusals from models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>DavidAU, who merges and quantizes models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>the Swiss AI Initiative</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <location filename="../../resources/names/families.tsv" />
            <source>the EuroLLM project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <location filename="../../resources/names/families.tsv" />
            <source>the TinyLlama project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <location filename="../../resources/names/families.tsv" />
            <source>inclusionAI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/publishers.tsv" />
            <source>Open R1, a project of Hugging Face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>rednote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Albert Gu and Tri Dao</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>the RWKV project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Ronen Eldan and Yuanzhi Li</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Eric Hartford and others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>WizardLM team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>the LLaVA project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Stanford and others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Agentica and Together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/names/families.tsv" />
            <source>Institute of Science Tokyo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>resources/openness</name>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, the program that writes its training text, the texts themselves, training logs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>none: terms of use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, model card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>MIT, modified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data (SlimPajama, StarCoder data), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (RedPajama and others)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>differs by size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0; 3B and 72B have licenses of their own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code to run it, report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0; 72B has a license of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>differs by model: Apache-2.0 for 7B, Nemo and most Small, research only for Large 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>not for commercial use (22B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>research only (8B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>Gemma Terms of Use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>terms of Google's health models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, the recipe of its data (C4), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>DeepSeek's model license; MIT from 0324 on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>DeepSeek's model license</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code for fine-tuning, report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>Tencent's community license</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, parts of the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, list of data sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs, papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs, paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, its own data (PixMo), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>the data of the parts it was built from (Qwen2, CLIP)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, 360 checkpoints, training code, data, logs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, logs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data, paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data mixture, logs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>BigCode OpenRAIL-M: free, with forbidden uses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data on request (The Stack v2), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Stack), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>BigScience RAIL: free, with forbidden uses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, much of the data (ROOTS), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>parts of the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, 154 checkpoints, training code, data (The Pile, since taken down), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Pile, since taken down)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data (The Pile, since taken down), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code, data (The Pile, since taken down), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, data, the code that made the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0 (7B base, 30B base)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training code (LLM Foundry), list of data sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>the data as it was used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <location filename="../../resources/openness/models.tsv" />
            <source>TII's Falcon license</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data or the scripts that fetch it, report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, training scripts and settings, list of data sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, checkpoints, training code, data, paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0, with terms of use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>LFM Open License: free below a turnover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>EXAONE license: not for commercial use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, recipe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, code for fine-tuning, paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>Apache-2.0 (7B, 40B); TII's license (180B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>weights, part of the data (RefinedWeb), paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/families.tsv" />
            <source>training code, the rest of the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>app and API</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>download and API</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>research only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>not for commercial use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/openness/models.tsv" />
            <source>in this program</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>resources/hub</name>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Small and quick. Its training data is published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Fully open: weights, code and training data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers, even at this size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers; many languages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Gemma terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Good at writing, in many languages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Llama 3.2 terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>In every quantization: good for comparing them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>For summaries and tables, and room to spare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Thinks before it answers; sums and reasoning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Llama 3.1 terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>A well-known one, in every quantization.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Good at writing. It takes about half of 16 GB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>A mixture of experts: large, yet quick.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>Stronger than 8B, and slower.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/hub/suggestions.json" />
            <source>128 experts, 8 at work: a large one at a small one's speed.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
