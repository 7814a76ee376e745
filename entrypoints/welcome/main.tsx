import '../../components/ui/theme.css';
import { mountScreen } from '../../components/screens/screen-root';
import { WelcomeScreen } from '../../components/screens/welcome/welcome-screen';

mountScreen(<WelcomeScreen />);
