/** Things in an order of their own, each with its number from 1: two that look alike stay two. */
export function numbered<One>(all: readonly One[]): readonly { readonly number: number; readonly one: One }[] {
  return all.map((one, at) => ({ number: at + 1, one }));
}
