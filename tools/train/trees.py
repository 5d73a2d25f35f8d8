"""Boosted trees over the rows that train.ts wrote: cross-validated scores, then a model of all rows.

    python trees.py FOLDER

FOLDER/rows.json: {"features": n, "label": [0|1…], "weight": […], "fold": [0…]}; FOLDER/rows.bin: 16-bit integers.
Writes FOLDER/scores.bin (64-bit floats: each row's score by a model that saw no row of its fold; rows of fold -1 are only
learned from) and FOLDER/trees.json
(the trees of the model over all rows).
"""

import json
import sys

import lightgbm
import numpy

ROUNDS = 450
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.04,
    "num_leaves": 24,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "seed": 1,
    "deterministic": True,
    "force_col_wise": True,
    "num_threads": 1,
    "verbose": -1,
}

folder = sys.argv[1]
with open(f"{folder}/rows.json", encoding="utf-8") as file:
    rows = json.load(file)
values = numpy.fromfile(f"{folder}/rows.bin", dtype="<i2").reshape(-1, rows["features"])
label = numpy.array(rows["label"])
weight = numpy.array(rows["weight"])
fold = numpy.array(rows["fold"])


def train(chosen):
    data = lightgbm.Dataset(values[chosen], label[chosen], weight=weight[chosen])
    return lightgbm.train(SETTINGS, data, ROUNDS)


scores = numpy.zeros(len(label))
for number in sorted(set(fold[fold >= 0])):
    model = train((fold != number) & (weight > 0))
    scores[fold == number] = model.predict(values[fold == number], raw_score=True)
scores.astype("<f8").tofile(f"{folder}/scores.bin")

model = train(weight > 0).dump_model()
with open(f"{folder}/trees.json", "w", encoding="utf-8") as file:
    json.dump([tree["tree_structure"] for tree in model["tree_info"]], file)
