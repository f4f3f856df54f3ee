/** What the Deploy CLI, and many a project, calls every script: only the folder tells which one it is. */
const sharedName = /^(?:code|index)\.[cm]?[jt]s$/;

/** What people call the script, or its helper, at this path of any platform: `roles.js`, but `add-roles/code.js`. */
export function scriptName(path: string): string {
  const [name = path, folder] = path.split(/[\\/]/).reverse();
  return folder && sharedName.test(name) ? `${folder}/${name}` : name;
}
