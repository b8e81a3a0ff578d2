"""Mean modularity of igraph's Leiden, run until it converges, over SEEDS seeds on each graph file: peerModularity.py SEEDS FILE..."""

import json
import random
import sys

import igraph
import numpy as np

seeds, paths = int(sys.argv[1]), sys.argv[2:]
means = []
for path in paths:
    data = np.fromfile(path, dtype=np.int32)
    edges = int(data[1])
    graph = igraph.Graph(n=int(data[0]), edges=np.stack([data[2 : 2 + edges], data[2 + edges :]], 1))
    values = []
    for seed in range(seeds):
        igraph.set_random_number_generator(random.Random(seed))
        values.append(graph.modularity(graph.community_leiden(objective_function="modularity", n_iterations=-1).membership))
    means.append(float(np.mean(values)))
print(json.dumps(means))
