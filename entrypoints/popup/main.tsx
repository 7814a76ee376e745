import '../../components/ui/theme.css';
import { PopupScreen } from '../../components/screens/popup/popup-screen';
import { mountScreen } from '../../components/screens/screen-root';

mountScreen(<PopupScreen />);
