import { hookPoints, ruleGlobals } from '../../src/auth0/catalogue/rules.ts';
import { typeName } from '../../src/auth0/catalogue/type-name.ts';
import { hookMembers, ruleMembers } from '../../src/language/rule-members.ts';
import { docComment, InterfaceWriter } from './interface-writer.ts';

/** `null`, or whatever was caught: TypeScript knows nothing of that. */
const anyError = 'unknown';

/** `Rule`, `Rule.User`, `Rule.Context`, `Rule.Callback`, and `Rule.Globals` for the names that a Rule finds around it. */
export function ruleTypes(): string {
  const { user, context } = ruleMembers();
  const writer = new InterfaceWriter('    ', { readonly: false });
  writer.write('User', user);
  writer.write('Context', context);
  const globals = ruleGlobals
    .map(({ name, type, effect }) => `${docComment('      ', [effect])}      ${name}: ${type};\n`)
    .join('');
  return `${docComment('  ', ['A Rule. It ends by calling `callback` exactly once.'])}\
  type Rule = (user: Rule.User, context: Rule.Context, callback: Rule.Callback) => void | Promise<void>;
  namespace Rule {
${writer.text()}\
${docComment('    ', ['Ends the Rule: `callback(null, user, context)`, or `callback(error)` to refuse the login.'])}\
    type Callback = (error: ${anyError}, user?: User, context?: Context) => void;
${docComment('    ', ['What a Rule finds around it, beside the globals of Node.'])}\
    interface Globals {
${globals}    }
  }
`;
}

/**
 * The Hook on the client-credentials exchange. An object that got its claims one by one has no index signature for
 * TypeScript, so any object will do for its callback.
 */
export function hookTypes(): string {
  const [point] = hookPoints;
  if (!point) throw new Error('The catalogue has no extensibility point');
  const name = `${typeName(point.id)}Hook`;
  const writer = new InterfaceWriter('    ', { readonly: false });
  const parameters = hookMembers().map((member) => {
    if (member.type !== 'object') return `${member.name}: ${member.type}${member.optional ? ' | undefined' : ''}`;
    writer.write(typeName(member.name), member);
    return `${member.name}: ${name}.${typeName(member.name)}`;
  });
  return `${docComment('  ', [`The \`${point.id}\` Hook.`, point.effect])}\
  type ${name} = (${[...parameters, `cb: ${name}.Callback`].join(', ')}) => void;
  namespace ${name} {
${writer.text()}\
${docComment('    ', ['Ends the Hook.', point.effect])}\
    type Callback = (error: ${anyError}, accessToken?: ${point.result} | object) => void;
  }
`;
}
