import { useEffect, useRef, useState } from 'react';
import { useNavigation, useParams } from '@/navigation';
import type { RouteParams } from '@/navigation/routes';
import { tidied } from './filter';

type Params = RouteParams['transactions'];

/** Browsers refuse addresses that change with every key that is held down. */
const pauseMs = 250;

/**
 * The register's address and how it changes. What follows each key (a search, a row passed by) is shown at once and
 * written into the address after a pause.
 */
export function useAddress(): { params: Params; show: (next: Params, how?: { isSoon?: boolean }) => void } {
  const navigation = useNavigation();
  const params = tidied(useParams('transactions')) as Params;
  const written = JSON.stringify(params);
  const [ahead, setAhead] = useState<{ of: string; params: Params } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function show(next: Params, { isSoon = false }: { isSoon?: boolean } = {}) {
    clearTimeout(timer.current);
    const write = () => navigation.go({ route: 'transactions', params: next }, { replace: true });
    setAhead({ of: written, params: next });
    if (isSoon) timer.current = setTimeout(write, pauseMs);
    else write();
  }
  return { params: ahead?.of === written ? ahead.params : params, show };
}
