import type { OtherWindows, WindowNews } from '../../app/window-ports.ts';

/** The windows of this browser hear each other on a channel that nothing of is stored. */
export function otherWindows(): OtherWindows {
  const channel = new BroadcastChannel('herstelwijzer/windows');
  return {
    tell: (news) => channel.postMessage(news),
    listen(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (isNews(data)) listener(data);
      };
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

/** A window of another version may say what this one does not know. */
function isNews(said: unknown): said is WindowNews {
  if (typeof said !== 'object' || said === null || !('news' in said)) return false;
  const isOfRecord = said.news === 'record-written' || said.news === 'record-erased';
  return said.news === 'lock' || said.news === 'blank' || (isOfRecord && 'record' in said);
}
