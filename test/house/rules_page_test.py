"""The page of rules says what the tables say."""
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

sys.exit(subprocess.run([sys.executable, os.path.join(ROOT, "tools", "rules_page"), "--check"], check=False).returncode)
