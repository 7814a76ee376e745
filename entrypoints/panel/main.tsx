import '../../components/ui/theme.css';
import { PanelScreen } from '../../components/screens/panel/panel-screen';
import { mountScreen } from '../../components/screens/screen-root';
import { ask } from '../../lib/bridge/ask';
import { acceptPort } from '../../lib/bridge/panel';

// In the first turn, before the database opens: see acceptPort.
const opening = acceptPort(window, () => ask('hello', null));
mountScreen(<PanelScreen opening={opening} />);
