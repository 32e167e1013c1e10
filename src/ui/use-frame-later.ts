import { useEffect, useState } from 'react';
import { useDesk } from './application-context.tsx';

/** The value, a frame after it changed: for what may wait until the words of a page are drawn. */
export function useFrameLater<Value>(value: Value): Value {
  const { clock } = useDesk().application;
  const [shown, setShown] = useState(value);
  useEffect(() => {
    let isWanted = true;
    void clock.drawn().then(() => {
      if (isWanted) setShown(value);
    });
    return () => {
      isWanted = false;
    };
  }, [value, clock]);
  return shown;
}
