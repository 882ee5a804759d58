"""Short texts for the experiments, each of a different kind and long enough to measure."""

from __future__ import annotations

STORY = (
    "Once upon a time there was a small fox named Pip who lived by the sea. One morning a strong "
    "wind came and carried his red kite away. Pip looked under every stone and behind every tree, "
    "but the kite was gone. Then an old owl called from the lighthouse. The kite had caught on its "
    "roof! Together they climbed the stairs and pulled it down. Pip was so glad that he shared his "
    "bread with the owl, and from that day on they were friends."
)
SPANISH = (
    "Había una vez un pequeño zorro llamado Pip que vivía junto al mar. Una mañana llegó un viento "
    "fuerte y se llevó su cometa roja. Pip buscó debajo de cada piedra y detrás de cada árbol, pero"
    " la cometa no estaba. Entonces un viejo búho llamó desde el faro. ¡La cometa estaba en el "
    "tejado! Juntos subieron la escalera y la bajaron. Pip se puso tan contento que compartió su "
    "pan con el búho, y desde aquel día fueron amigos."
)
CODE = """def mean(values):
    total = 0
    for value in values:
        total += value
    return total / len(values)


def largest(values):
    best = values[0]
    for value in values[1:]:
        if value > best:
            best = value
    return best


def is_even(number):
    return number % 2 == 0
"""
SUMS = (
    "12 + 7 = 19. 35 + 48 = 83. 90 - 27 = 63. 6 * 8 = 48. 51 + 39 = 90. 74 - 15 = 59. "
    "9 * 7 = 63. 28 + 64 = 92. 83 - 46 = 37. 5 * 12 = 60. 17 + 66 = 83. 100 - 58 = 42. "
    "44 + 29 = 73. 7 * 7 = 49. 62 - 33 = 29. 19 + 19 = 38. 8 * 9 = 72. 95 - 71 = 24."
)
POEM = (
    "The sea is wide, the sea is deep,\nit sings the little boats to sleep.\nThe moon looks down "
    "with silver light\nand paints the quiet waves with white.\nA star falls slowly, far and "
    "bright,\nand takes a wish along the night.\nO sea, O moon, O star above,\nbring home again "
    "the ones we love."
)
