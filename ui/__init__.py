"""The Qt interface of HRReport, imported as ``hrreport.ui``."""
