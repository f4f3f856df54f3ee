import type { Function as FunctionNode, Pattern } from 'acorn';

/** Names that a parameter or a declaration brings in. */
export function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((it) => namesIn(it.type === 'Property' ? it.value : it.argument));
    default:
      return [];
  }
}

/** Names of a function's parameters as written, '' where one is taken apart. */
export function parameterNames({ params }: FunctionNode): string[] {
  return params.map((parameter) => {
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    return pattern.type === 'Identifier' ? pattern.name : '';
  });
}
