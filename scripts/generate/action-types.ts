import { triggers } from '../../src/auth0/catalogue/triggers.ts';
import { typeName } from '../../src/auth0/catalogue/type-name.ts';
import { membersOf } from '../../src/language/trigger-members.ts';
import { docComment, InterfaceWriter } from './interface-writer.ts';

/** By trigger id: a handler type (`PostLogin`) and a namespace of the same name (`PostLogin.Event`, `PostLogin.Api`). */
export function actionTypes(): Map<string, string> {
  const blocks = new Map<string, string>();
  for (const trigger of triggers) {
    const members = membersOf(trigger.id);
    if (!members) continue;
    const name = typeName(trigger.id);
    const handlers = trigger.handlers.map((handler) => `\`${handler.name}\``).join(' or ');
    const writer = new InterfaceWriter('    ');
    writer.write('Event', members.event);
    writer.writeApi(members.api);
    blocks.set(
      trigger.id,
      docComment('  ', [`Handler ${handlers}.`, trigger.runs ?? '', 'What the handler returns is ignored.']) +
        `  type ${name} = (event: ${name}.Event, api: ${name}.Api) => Promise<unknown>;\n` +
        `  namespace ${name} {\n${writer.text()}  }\n`,
    );
  }
  return blocks;
}
