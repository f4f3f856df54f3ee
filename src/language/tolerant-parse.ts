import { type AnyNode, type Options, type Program, parse } from 'acorn';
import { parse as parseLoosely } from 'acorn-loose';
import { fullAncestor } from 'acorn-walk';

const options: Options = { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: true };

/** Parses what is there while someone types: `api.` with nothing behind it, an open brace, a Rule's nameless function. */
export function parseTolerantly(source: string): Program {
  try {
    return parse(source, options);
  } catch {
    // Not to be reported: the checks say what is wrong with a script.
    return parseLoosely(source, options);
  }
}

/** Undefined for code that is nested too deeply to be walked through: nothing can be said about it. */
export function unlessTooDeep<Answer>(work: () => Answer): Answer | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The nodes around a position, the program first. Both ends of a node count as inside it. */
export function nodesAround(program: Program, offset: number): AnyNode[] {
  let best: AnyNode[] = [];
  fullAncestor(program, (node, _state, ancestors) => {
    if (node.start > offset || node.end < offset || ancestors.length < best.length) return;
    const narrower = best.at(-1);
    if (ancestors.length > best.length || !narrower || node.start > narrower.start) best = [...ancestors] as AnyNode[];
  });
  return best;
}
