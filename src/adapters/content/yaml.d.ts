// What build/yaml-content.ts makes of the files under scripts-content.
declare module '*/structure.yaml' {
  const structure: unknown;
  export default structure;
}

declare module '*.yaml' {
  import type { Wording } from '../../domain/conversation-script.ts';

  const wording: Wording & {
    readonly script: string;
    readonly version: number;
    readonly writtenOn: string;
    readonly reviewedOn: string | null;
  };
  export default wording;
}
