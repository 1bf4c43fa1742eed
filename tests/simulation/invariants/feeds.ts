import { expectEqual, expectThat, type Invariant } from '../driver/invariant';
import { stateOf } from '../model/server-state';

/** Who read the feeds in pieces, at any moments, knows what one who reads them from the start is told. */
export const feedsLoseNothing: Invariant = {
  name: 'feeds lose nothing',
  async check({ feed, call }, { audit: _audit, ...server }) {
    await feed.readAll(call, 3);
    expectEqual(stateOf(feed), server, 'what a reader of the feeds knows');
    expectEqual(feed.unreadable, [], 'rows that cannot be read');
  },
};

/** A household sees nothing of another, whatever the other did. */
export const othersSeeNothing: Invariant = {
  name: 'other households see nothing',
  async check({ stranger, book, random }, server) {
    const rows = await stranger.readServer();
    expectEqual(rows, stranger.own, 'what another household has');
    const [transactionId] = [...book.transactions.keys()];
    const [account] = server.accounts;
    for (const id of [transactionId, account?.id, random.pick(server.categories).id]) {
      if (id === undefined) continue;
      const found = await stranger.find(id);
      expectThat(found === null, `another household finds ${id}: ${JSON.stringify(found)}`);
    }
  },
};
