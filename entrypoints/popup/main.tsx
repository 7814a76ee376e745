import '../../components/ui/theme.css';
import { mountScreen } from '../../components/screens/screen-root';
import { PopupScreen } from '../../components/screens/popup/popup-screen';

mountScreen(<PopupScreen />);
