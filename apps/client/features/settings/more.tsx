import { useAccounts, useHousehold, useNotifications } from '@/data';
import { unreadAlerts } from '@/features/notifications/parts';
import { placesFor } from '@/navigation/places';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Icon } from '@/ui/icons';
import { Amount } from '@/ui/kit/amount';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Screen } from '@/ui/kit/screen';
import { Text } from '@/ui/kit/text';

/** On a phone: whatever has no tab, one tap away. */
export default function More() {
  const navigationWords = useNavigationWords();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const memberCount = useHousehold()?.members.length ?? 1;
  const unread = unreadAlerts(useNotifications()).length;
  return (
    <Screen title={navigationWords.routes.more}>
      {accounts.length > 0 ? (
        <Card title={navigationWords.accounts} isFlush>
          {accounts.map((account) => (
            <Row
              key={account.id}
              title={account.name}
              leading={<Icon name="account" />}
              trailing={<Amount amountMinor={account.balanceMinor} currency={account.currency} />}
              to={{ route: 'account', params: { id: account.id } }}
            />
          ))}
        </Card>
      ) : null}
      <Card isFlush>
        <Row
          title={navigationWords.addAccount}
          leading={<Icon name="add" />}
          onPress={() => openSheet('account')}
        />
      </Card>
      <Card isFlush>
        <Row
          title={navigationWords.routes.notifications}
          leading={<Icon name="bell" />}
          trailing={<Text tone={unread > 0 ? 'accent' : 'muted'}>{unread > 0 ? String(unread) : ''}</Text>}
          to={{ route: 'notifications' }}
        />
        {placesFor(memberCount)
          .filter(({ isTab }) => !isTab)
          .map(({ name, icon, to }) => (
            <Row key={name} title={navigationWords.places[name]} leading={<Icon name={icon} />} to={to} />
          ))}
      </Card>
    </Screen>
  );
}
