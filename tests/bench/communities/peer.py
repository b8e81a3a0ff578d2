"""Clusters one graph file by a published engine and prints one line of JSON: peer.py ENGINE [FILE ITERATIONS]."""

import json
import random
import resource
import sys

import numpy as np

engine, path, iterations = (sys.argv[1:] + [None, None])[:3]
if engine == "igraph":
    import igraph
elif engine == "leidenalg":
    import igraph
    import leidenalg
else:
    import networkit

    networkit.setNumberOfThreads(1)


def read():
    data = np.fromfile(path, dtype=np.int32)
    nodes, edges = int(data[0]), int(data[1])
    return nodes, data[2 : 2 + edges], data[2 + edges :]


def cluster():
    nodes, sources, targets = read()
    if engine == "networkit":
        graph = networkit.GraphFromCoo((sources.astype(np.uint64), targets.astype(np.uint64)), n=nodes, directed=False)
        plm = networkit.community.PLM(graph, refine=False, par="none")
        plm.run()
        partition = plm.getPartition()
        return networkit.community.Modularity().getQuality(partition, graph), partition.numberOfSubsets()
    graph = igraph.Graph(n=nodes, edges=np.stack([sources, targets], 1))
    if engine == "leidenalg":
        found = leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, n_iterations=int(iterations), seed=1)
    else:
        igraph.set_random_number_generator(random.Random(1))
        found = graph.community_leiden(objective_function="modularity", n_iterations=int(iterations))
    return graph.modularity(found.membership), len(found)


modularity, communities = cluster() if path else (0, 0)
used = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "modularity": modularity,
            "communities": communities,
            "cpuSeconds": used.ru_utime + used.ru_stime,
            "peakRssBytes": used.ru_maxrss * 1024,
        }
    )
)
