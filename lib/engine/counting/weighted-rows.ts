/** What groups are found in: the rows of a graph in columns, with the weight of each tie beside each neighbour. */
export interface WeightedRows {
  n: number;
  rows: Uint32Array;
  neighbours: Uint32Array;
  weights: Float64Array;
}
