import * as vscode from 'vscode';
import { closeAllEditors, diagnosticsOf, openText, runCommand } from '../../support/host.ts';

/** Sets the reserved claim roles in a way that only running shows. */
const script = `exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim(Buffer.from('cm9sZXM=', 'base64').toString(), 1);
};
`;

describe('problems of a run', () => {
  afterEach(closeAllEditors);

  it('do not repeat what a check finds in a line, however late the check comes', async () => {
    const { document } = await openText(script);
    await runCommand('claimActions.run');
    const dropped = (all: vscode.Diagnostic[]) => all.filter(({ source }) => source === 'Claim Actions run');
    await diagnosticsOf(document.uri, (all) => dropped(all).length === 1);
    const checks = vscode.languages.createDiagnosticCollection('late checks');
    const finding = new vscode.Diagnostic(new vscode.Range(1, 0, 1, 9), 'roles is reserved.');
    finding.source = 'Claim Actions';
    checks.set(document.uri, [finding]);
    await diagnosticsOf(document.uri, (all) => dropped(all).length === 0);
    checks.dispose();
    await diagnosticsOf(document.uri, (all) => dropped(all).length === 1);
  });
});
