/** Where the numbers of a column lie in a kernel's memory: four bytes each, or eight. AssemblyScript, not TypeScript. */

@inline
export function four(column: usize, i: i32): usize {
  return column + (<usize>i << 2);
}

@inline
export function eight(column: usize, i: i32): usize {
  return column + (<usize>i << 3);
}
